namespace ArchitectureTests.House;

/// <summary>Shows that each rule of the house can fail.</summary>
[TestFixture]
public sealed class HouseRulesTests
{
    private static readonly Dictionary<string, string> _none = [];

    [TestCase("namespace A.B;", true)]
    [TestCase("namespace A.B { }", true)]
    [TestCase("namespace A;", false)]
    [TestCase("class C;", false)]
    [TestCase("namespace A.B { } namespace A.C { }", false)]
    public void Namespace_is_folder(string text, bool good) => Expect(HouseRules.NamespaceIsFolder(File(text)), good);

    [TestCase("src/A/Facts/C.cs", "namespace A.Facts;", true)]
    [TestCase("src/A/Utils/C.cs", "namespace A.Utils;", false)]
    [TestCase("src/A/Facts/C.cs", "namespace A.Helpers;", false)]
    [TestCase("src/A.Common/C.cs", "namespace A.Common;", false)]
    [TestCase("src/A/Facts/CoreHours.cs", "namespace A.Facts;", true)]
    public void No_folder_for_the_homeless(string path, string text, bool good) => Expect(HouseRules.NoHomelessName(File(text, path)), good);

    [TestCase("src/A/C.cs", "public class C;", true)]
    [TestCase("src/A/C.T.cs", "public class C<T>;", true)]
    [TestCase("src/A/C.cs", "public delegate void C(); enum D { } class E { public class F; }", true)]
    [TestCase("src/A/C.cs", "class D;", true)]
    [TestCase("src/A/C.cs", "public class D;", false)]
    [TestCase("src/A/C.cs", "public class C; public enum D { }", false)]
    [TestCase("src/A/C.cs", "public class C; public delegate void D();", false)]
    public void One_public_type_per_file(string path, string text, bool good) => Expect(HouseRules.OnePublicTypePerFile(File(text, path)), good);

    [TestCase("public sealed class C;", true)]
    [TestCase("public static class C;", true)]
    [TestCase("public abstract record C;", true)]
    [TestCase("public record struct C;", true)]
    [TestCase("public interface C;", true)]
    [TestCase("class C { public class D; }", true)]
    [TestCase("public class C;", false)]
    [TestCase("public record C;", false)]
    [TestCase("public sealed class C { public class D; }", false)]
    [TestCase("public abstract class C { protected class D; }", false)]
    public void Public_types_are_closed(string text, bool good) => Expect(HouseRules.PublicTypesAreClosed(File(text), _none), good);

    [Test]
    public void A_listed_type_may_be_open() =>
        Expect(HouseRules.PublicTypesAreClosed(File("public class C<T>;"), new Dictionary<string, string> { ["C<T>"] = "reason" }), true);

    [TestCase("a\nb\n", true)]
    [TestCase("a\nb\nc\n", false)]
    public void Files_are_short(string text, bool good) => Expect(HouseRules.AtMostLines(File(text), 2), good);

    private static SourceFile File(string text, string path = "src/A/B/C.cs") => new(path, "A.B", text);

    private static void Expect(IEnumerable<string> faults, bool good) => Assert.That(faults, good ? Is.Empty : Is.Not.Empty);
}
