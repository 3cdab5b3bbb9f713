using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchitectureTests.House;

/// <summary>The rules of the house, over every source file.</summary>
[TestFixture]
public sealed class SourceFileTests
{
    private const int LineLimit = 300;

    /// <summary>Public classes that may be inherited, with the reason.</summary>
    private static readonly Dictionary<string, string> _open = new(StringComparer.Ordinal)
    {
        ["Measure<T>"] = "AdditiveMeasure is one; its constructor is internal, so nobody else can derive",
    };

    /// <summary>Files over the limit of lines, with the reason.</summary>
    private static readonly Dictionary<string, string> _long = new(StringComparer.Ordinal);

    [Test]
    public void There_are_source_files() => Assert.That(SourceFile.All, Has.Count.GreaterThan(50));

    [Test]
    public void Namespace_is_folder() => Check(HouseRules.NamespaceIsFolder);

    [Test]
    public void No_folder_for_the_homeless() => Check(HouseRules.NoHomelessName);

    [Test]
    public void One_public_type_per_file_which_is_named_after_it() => Check(HouseRules.OnePublicTypePerFile);

    [Test]
    public void Public_types_are_closed() => Check(file => HouseRules.PublicTypesAreClosed(file, _open));

    [Test]
    public void Files_are_short() => Check(file => _long.ContainsKey(file.Path) ? [] : HouseRules.AtMostLines(file, LineLimit));

    [Test]
    public void Exceptions_are_still_needed()
    {
        var types = SourceFile.All.SelectMany(file => file.Types).OfType<TypeDeclarationSyntax>().Select(HouseRules.FullName).ToHashSet();
        var tooLong = SourceFile.All.Where(file => file.Lines > LineLimit).Select(file => file.Path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_open.Keys.Except(types), Is.Empty);
            Assert.That(_long.Keys.Except(tooLong), Is.Empty);
        }
    }

    private static void Check(Func<SourceFile, IEnumerable<string>> rule) => Assert.That(SourceFile.All.SelectMany(rule), Is.Empty);
}
