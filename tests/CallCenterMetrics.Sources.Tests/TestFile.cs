using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests;

/// <summary>Small made-up files. What must never appear in a finding begins with "secret".</summary>
internal static class TestFile
{
    public const string Name = "calls.csv";
    public const string Header = "Id,OfferedAt,Outcome,Wait,Customer,Agent,Queue\n";

    public static Reading<InteractionTable> Read(string text, CsvOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static Reading<InteractionTable> Read(byte[] bytes, CsvOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return InteractionCsv.Read(stream, Name, options);
    }

    public static CsvOptions With(params string[] rules) => new() { Mapping = CsvMapping.Parse(rules) };

    public static CsvOptions In(string zone, params string[] rules) => With(rules) with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) };

    /// <summary>A row under <see cref="Header"/>.</summary>
    public static string Row(string id, string offered = "2026-01-05 09:00:00", string outcome = "Answered", string wait = "12") =>
        $"{id},{offered},{outcome},{wait},secret-customer,secret-agent,secret-queue\n";

    /// <summary>The only row of a file with these columns besides OfferedAt and Outcome.</summary>
    public static InteractionRow One(string columns, string values, CsvOptions? options = null) =>
        Read($"OfferedAt,Outcome,{columns}\n2026-01-05 09:00:00,Answered,{values}\n", options).OrThrow()[0];
}
