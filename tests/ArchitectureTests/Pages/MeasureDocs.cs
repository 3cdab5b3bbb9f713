using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallCenterMetrics.Aggregation;

namespace ArchitectureTests.Pages;

/// <summary>What each standard measure adds, in the words of its documentation.</summary>
internal static partial class MeasureDocs
{
    private static readonly Dictionary<string, string> _summaries = Read();

    /// <exception cref="KeyNotFoundException">The measure is no property of a class of measures, or has no summary.</exception>
    public static string Of(Measure measure) => _summaries[measure.Id];

    private static Dictionary<string, string> Read()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(Measure).Assembly.Location, ".xml"));
        var summaries = documentation.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary"));
        var properties = new[] { typeof(Measures), typeof(FactMeasures) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(property => property.PropertyType.IsAssignableTo(typeof(Measure)))
            .ToDictionary(property => $"P:{property.DeclaringType}.{property.Name}", property => ((Measure)property.GetValue(null)!).Id);
        return properties.ToDictionary(property => property.Value, property => Spaces().Replace(string.Concat(summaries[property.Key]!.Nodes().Select(Words)), " ").Trim());

        string Words(XNode node) => node switch
        {
            XText text => text.Value,
            XElement element when element.Attribute("cref")?.Value is { } name => properties.GetValueOrDefault(name) ?? name.Split('.')[^1],
            XElement element => element.Value,
            _ => "",
        };
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
