using ArchitectureTests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArchitectureTests.Layers;

/// <summary>Shows that the arrows test can fail, on a small house where Upper uses Lower.</summary>
[TestFixture]
public sealed class ArrowCheckerTests
{
    private const string Lower = """
        namespace House.Lower;
        public static class Maker { public static int Make() => 1; public static House.Ground.Stone Stone() => new(); }
        """;

    private const string Upper = """
        namespace House.Upper;
        public sealed class Roof
        {
            public int Height { get; }
            public static Roof operator +(Roof left, Roof right) => left;
            public static implicit operator int(Roof roof) => 1;
        }
        public static class RoofExtensions { public static int Doubled(this int x) => 2 * x; }
        public sealed class RoofAttribute : System.Attribute;
        """;

    private const string Ground = """
        namespace House.Ground;
        public class Stone { public static Stone Any { get; } = new(); public Grain Grain => new(); }
        public class Grain { public int Size => 1; }
        public class Box<T> { }
        """;

    private static readonly LayerTable _house = new(
        "House",
        new("Ground", []),
        new("Lower", ["Ground"]),
        new("Beside", ["Ground"], "MathNet.Numerics"),
        new("Upper", ["Lower"]));

    [TestCase("using House.Upper; namespace House.Lower; class C;", TestName = "forbidden using, even when unused")]
    [TestCase("using Alias = House.Upper.Roof; namespace House.Lower; class C;", TestName = "forbidden alias")]
    [TestCase("using static House.Upper.RoofExtensions; namespace House.Lower; class C;", TestName = "forbidden static using")]
    [TestCase("namespace House.Lower; class C { int F() => new House.Upper.Roof().Height; }", TestName = "forbidden fully qualified name")]
    [TestCase("namespace House.Lower; class C { void F() { global::House.Upper.Roof? r = null; } }", TestName = "forbidden name from global::")]
    [TestCase("namespace House.Lower; class C { string F() => nameof(Upper.Roof); }", TestName = "forbidden partly qualified name")]
    [TestCase("namespace House.Lower; class C { System.Type F() => typeof(House.Upper.Roof[]); }", TestName = "forbidden array element")]
    [TestCase("namespace House.Lower; class C { System.Collections.Generic.List<House.Upper.Roof>? F; }", TestName = "forbidden type argument")]
    [TestCase("namespace House.Lower; [House.Upper.Roof] class C;", TestName = "forbidden attribute")]
    [TestCase("namespace House.Lower; /** <see cref=\"House.Upper.Roof\"/> */ class C;", TestName = "forbidden documentation reference")]
    public void Refuses_a_layer_above(string source) => Assert.That(Violations(Lower, Upper, Ground, source), Has.Some.Contains("Lower may not use Upper"));

    [TestCase("class C { void F() { var stone = House.Lower.Maker.Stone(); } }", TestName = "forbidden inferred type of a variable")]
    [TestCase("class C { object F() => House.Lower.Maker.Stone(); }", TestName = "forbidden type of an expression that is converted")]
    [TestCase("class C { int F() => House.Lower.Maker.Stone().Grain.Size; }", TestName = "forbidden type in the middle of a chain")]
    [TestCase("class C { void F() { House.Lower.Maker.Stone(); } }", TestName = "forbidden type of a result that is dropped")]
    public void Refuses_an_inferred_type(string source)
    {
        var house = new LayerTable("House", new("Ground", []), new("Lower", ["Ground"]), new Layer("Narrow", []), new("Other", ["Lower"]));
        var violations = ArrowChecker.Violations(Compile(Lower, Ground, "namespace House.Narrow; " + source), house);
        Assert.That(violations, Has.Some.Contains("Narrow may not use Ground"));
    }

    [TestCase("x => { }", TestName = "forbidden inferred lambda parameter")]
    [TestCase("(x) => { var y = x; }", TestName = "forbidden inferred lambda variable")]
    public void Refuses_an_inferred_parameter(string lambda)
    {
        const string Calls = "namespace House.Lower; public static class Caller { public static void Call(System.Action<House.Ground.Stone> action) { } }";
        var house = new LayerTable("House", new("Ground", []), new("Lower", ["Ground"]), new Layer("Narrow", []));
        var source = $"namespace House.Narrow; class C {{ void F() => House.Lower.Caller.Call({lambda}); }}";
        Assert.That(ArrowChecker.Violations(Compile(Lower, Ground, Calls, source), house), Has.Some.Contains("Narrow may not use Ground"));
    }

    [Test]
    public void Refuses_an_extension_method_of_a_layer_above()
    {
        const string Source = "global using House.Upper;";
        const string User = "namespace House.Lower; class C { int F() => 1.Doubled(); }";
        Assert.That(Violations(Lower, Upper, Ground, Source, User), Has.Some.Contains("C.cs:1: Lower may not use Upper (here: House.Upper.RoofExtensions"));
    }

    [Test]
    public void Refuses_a_package_that_the_layer_does_not_list()
    {
        const string Body = "class C { double F() => MathNet.Numerics.SpecialFunctions.Gamma(3); }";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Violations(Ground, Lower, "namespace House.Lower; " + Body), Has.Some.Contains("Lower may not use package namespace MathNet.Numerics"));
            Assert.That(Violations(Ground, "namespace House.Beside; " + Body), Is.Empty);
        }
    }

    [Test]
    public void Refuses_a_namespace_without_a_layer() =>
        Assert.That(Violations("namespace House.Attic; class C { int X; }"), Has.Some.Contains("namespace House.Attic is in no layer"));

    [Test]
    public void Refuses_a_type_in_the_root() => Assert.That(Violations("namespace House; class C { int X; }"), Has.Some.Contains("namespace House is in no layer"));

    [Test]
    public void Refuses_sources_that_do_not_compile() =>
        Assert.That(() => Violations("namespace House.Lower; class C : Missing;"), Throws.ArgumentException.With.Message.Contains("Missing"));

    [Test]
    public void Allows_what_is_below_directly_or_through_others() =>
        Assert.That(Violations(Lower, Ground, Upper, "using House.Ground; using House.Lower; namespace House.Upper.Tiles; class C { Box<Stone> B = new(); int X = Maker.Make(); }"), Is.Empty);

    [Test]
    public void A_table_tells_its_circles_and_gaps()
    {
        var table = new LayerTable("House", new("A", ["B"]), new("B", ["C"]), new("C", ["A"]), new("D", ["A", "Gone"]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.InCircles(), Is.EquivalentTo(["A", "B", "C"]));
            Assert.That(table.Undescribed(), Is.EqualTo(["Gone"]));
        }
    }

    private static IReadOnlyList<string> Violations(params string[] sources) => ArrowChecker.Violations(Compile(sources), _house);

    private static CSharpCompilation Compile(params string[] sources) => Compilations.Of(
        sources.Select(source => Compilations.Parse(source, source.Contains("class C", StringComparison.Ordinal) ? "C.cs" : "Other.cs")),
        Compilations.AssembliesFromOutside,
        OutputKind.DynamicallyLinkedLibrary);
}
