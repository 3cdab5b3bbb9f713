using System.Security.Cryptography;
using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>What comes of reading does not change, and does not depend on the number of threads.</summary>
public sealed class GoldenReadingTests
{
    private const int RowsShown = 5;

    private static IEnumerable<TestCaseData> Cases() => NastyFiles.Cases().Select(@case => new TestCaseData(@case.Name, @case.Files, @case.Options).SetArgDisplayNames(@case.Name));

    [TestCaseSource(nameof(Cases))]
    public void A_reading_is_what_it_was(string name, byte[][] files, CsvOptions options)
    {
        var expected = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Csv", "Golden", name + ".txt"));
        foreach (var threads in new[] { 1, 2, 3, 8 })
        {
            Assert.That(Describe(files, options, threads), Is.EqualTo(expected), $"on {threads} threads");
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void What_is_read_is_within_the_domains_that_tables_check(string name, byte[][] files, CsvOptions options)
    {
        foreach (var file in files)
        {
            var reading = TestFile.Read(file, options with { BadRows = BadRowPolicy.KeepGoing });
            Assert.That(() => reading.Refusal is not null || InteractionTable.From(reading.Table.Select(row => row.ToInteraction())).Count == reading.Table.Count, name);
        }
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Texts_of_which_there_are_many_are_read_as_they_stand(int threads)
    {
        var random = new Random(3);
        string[] queues = [.. Enumerable.Range(0, 40_000).Select(_ => new string('q', random.Next(30)) + random.Next(9_000))];
        var text = "OfferedAt,Outcome,Queue,Customer\n" + string.Concat(queues.Select((queue, i) => $"2026-01-05 09:00:00,Y,{queue},{new string('c', i % 90)}\n"));
        var rows = TestFile.Read(text, new() { MaxThreads = threads }).OrThrow();
        Assert.That(rows.Select(row => row.Queue), Is.EqualTo(queues));
        Assert.That(rows.Select(row => row.Customer?.Length ?? 0), Is.EqualTo(queues.Select((_, i) => i % 90)));
    }

    private static string Describe(byte[][] files, CsvOptions options, int threads)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var paths = files.Select((bytes, i) => Path.Combine(folder.FullName, $"calls{i}.csv")).ToArray();
            foreach (var (path, bytes) in paths.Zip(files))
            {
                File.WriteAllBytes(path, bytes);
            }

            return Describe(InteractionCsv.Read(paths, options with { MaxThreads = threads }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A reading in words: all of its findings, its first rows, and a hash of all.</summary>
    private static string Describe(Reading<InteractionTable> reading)
    {
        var text = new StringBuilder($"rows read {reading.RowsRead}\nrefusal {reading.Refusal}\n");
        foreach (var entry in reading.Layout)
        {
            text.Append($"layout {entry}\n");
        }

        foreach (var finding in reading.Findings)
        {
            text.Append($"{finding.Effect} {finding.Count} {finding.Code} {finding.Field}: {finding}\n");
            text.AppendJoin("", finding.Examples.Select(example => $"    {example.Place} {example.Found}\n"));
        }

        if (reading.Refusal is null)
        {
            string[] rows = [.. reading.Table.Select(row => row.ToInteraction().ToString())];
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
            text.Append($"table {rows.Length} {hash}\n").AppendJoin('\n', rows.Take(RowsShown)).Append('\n');
        }

        return text.ToString();
    }
}
