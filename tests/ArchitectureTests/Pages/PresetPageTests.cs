using System.Text;
using CallCenterMetrics.Kpis;

namespace ArchitectureTests.Pages;

/// <summary>PRESETS.md says what the presets are.</summary>
[TestFixture]
public sealed class PresetPageTests
{
    private const string Head =
        """
        # Presets

        A preset is a set of definitions that belong together, as data: `KpiPreset`. `KpiCatalog.All.Select(preset.Of)` is the catalogue under a preset, `preset.Of(target)` a
        target with waits compared as the preset does, `BalanceOptions.Preset` scores balances under one, and `preset.With(definition)` makes one of your own. What a preset does not
        define stays as the catalogue has it. No preset sets a threshold: say yours in the target. "As read" is what the source leaves open, or counts in another way.

        This page is made from the code by a test.

        """;

    [Test]
    public void The_page_is_that_of_the_code() => WrittenPage.Check("src/CallCenterMetrics/PRESETS.md", Page(), "APPROVE_PRESETS", nameof(PresetPageTests));

    private static string Page()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var preset in KpiPreset.All)
        {
            page.Append($"\n## {preset.Name.English}\n\n`{preset.Id}` {(preset.Name.Chinese == preset.Name.English ? "" : $"({preset.Name.Chinese})")}".TrimEnd());
            page.Append($"; a wait of exactly the threshold: {preset.Inclusive switch { true => "within (<=)", false => "not within (<)", null => "as the target says" }}.\n\n");
            foreach (var definition in preset.Definitions)
            {
                page.Append($"- `{definition.PlainId}` = {definition.Formula}{(definition.Id == definition.PlainId ? "" : $" (`{definition.Id}`)")}\n");
            }

            page.Append($"{(preset.Definitions.Count == 0 ? "" : "\n")}Source: {preset.Source}.\n{(preset.Reading.Length == 0 ? "" : $"\nAs read: {preset.Reading}\n")}");
        }

        return page.ToString();
    }
}
