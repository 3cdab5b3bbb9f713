using ArchitectureTests.Source;
using Microsoft.CodeAnalysis;

namespace ArchitectureTests.Api;

/// <summary>What the text of an API and the difference of two look like.</summary>
[TestFixture]
public sealed class PublicApiTextTests
{
    [Test]
    public void Lists_what_others_can_see_sorted()
    {
        const string Source = """
            namespace House;
            public sealed class Roof : System.IDisposable
            {
                internal Roof() { }
                public const int Sides = 2;
                public const decimal Pitch = 0.5m;
                public string? Name { get; init; }
                public required int Height { get; set; }
                public int this[int tile] => tile;
                public void Dispose() { }
                public T Of<T>(in T tile, bool wet = true, params string[] names) where T : struct => tile;
                private void Hidden() { }
            }
            public abstract class Wall<T> where T : class { protected Wall() { } protected internal abstract T Color { get; } private protected int Hidden; public class Brick { public event System.Action? Fell; } }
            public sealed record Door(int Width) { public bool Open() => true; }
            public readonly record struct Window(int Width);
            public ref struct View;
            public static class Tools { public static int Turn(this Door door, ref int turns) => turns; }
            public enum Side : byte { Left = 3, Right = 1 }
            public interface IRoof<in T> { void Put(T tile); static abstract int Count { get; } }
            public delegate int Pull(string rope);
            internal class Hidden { public class Deep; }
            """;
        Assert.That(Api(Source), Is.EqualTo("""
            # House

            House.Door: public sealed record
                public Door(int Width)
                public bool Open()
                public int Width { get; init; }

            House.IRoof<in T>: public interface
                static abstract int Count { get; }
                void Put(T tile)

            House.Pull: public delegate int Pull(string rope)

            House.Roof: public sealed class : IDisposable
                public void Dispose()
                public required int Height { get; set; }
                public string? Name { get; init; }
                public T Of<T>(in T tile, bool wet = true, params string[] names) where T : struct
                public const decimal Pitch = 0.5
                public const int Sides = 2
                public int this[int tile] { get; }

            House.Side: public enum : byte
                Left = 3
                Right = 1

            House.Tools: public static class
                public static int Turn(this Door door, ref int turns)

            House.View: public ref struct

            House.Wall<T>.Brick: public class
                public Brick()
                public event Action? Fell

            House.Wall<T>: public abstract class where T : class
                protected Wall()
                protected internal abstract T Color { get; }

            House.Window: public readonly record struct
                public Window(int Width)
                public int Width { get; init; }

            """));
    }

    [Test]
    public void A_difference_names_the_type_and_both_lines()
    {
        const string Approved = "# House\n\nHouse.Roof: public class\n    public int Height { get; }\n    public void Stay()\n\nHouse.Wall: public class\n";
        const string Received = "# House\n\nHouse.Roof: public sealed class\n    public long Height { get; }\n    public void Stay()\n\nHouse.Window: public class\n";
        Assert.That(ApiDiff.Between(Approved, Received), Is.EqualTo("""
              House.Roof
            -     House.Roof: public class
            -     public int Height { get; }
            +     House.Roof: public sealed class
            +     public long Height { get; }
              House.Wall
            -     House.Wall: public class
              House.Window
            +     House.Window: public class

            """));
    }

    [Test]
    public void Equal_texts_differ_in_nothing_and_a_changed_order_is_told()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ApiDiff.Between("# A\n", "# A\n"), Is.Empty);
            Assert.That(ApiDiff.Between("# A\n# B\n", "# B\n# A\n"), Does.Contain("order"));
        }
    }

    private static string Api(string source)
    {
        using var assembly = new MemoryStream();
        var compiled = Compilations.Of([Compilations.Parse(source)], Compilations.AllAssemblies, OutputKind.DynamicallyLinkedLibrary).WithAssemblyName("House");
        Assert.That(compiled.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        var reference = MetadataReference.CreateFromImage(assembly.ToArray());
        var reader = Compilations.Of([], [.. Compilations.AllAssemblies, reference], OutputKind.DynamicallyLinkedLibrary);
        return PublicApi.Of((IAssemblySymbol)reader.GetAssemblyOrModuleSymbol(reference)!);
    }
}
