using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>The part of a contract that lies in one calendar month and in the time observed, in milliseconds since 1970.</summary>
internal readonly record struct ContractMonth(long From, long To, CalendarMonth Month, Employment Contract)
{
    /// <summary>The length of a month in which parts of months are told.</summary>
    public const long Length = 30 * Keys.Time.Day;

    private const decimal FullTime = 40;

    public FactPlace Place => new(From, To, Contract.Agent);

    /// <summary>The part of the month, 30 days being all of it.</summary>
    public long Part => (long)((Int128)Length * (To - From) / (Month.To - Month.From));

    /// <summary>The same weighted by contracted hours, 40 a week being 1; 0 where they are unknown.</summary>
    public long FullTimePart => (long)decimal.Round(Part * (Contract.HoursPerWeek ?? 0) / FullTime);

    /// <summary>The parts of all contracts.</summary>
    public static IEnumerable<ContractMonth> Of(IEnumerable<Employment> contracts, FactView view)
    {
        CalendarMonth[] months = [.. CalendarMonth.Between(view.From, view.To, view.Center.TimeZone)];
        return contracts.SelectMany(contract => months.Select(month => Within(month, contract, view)).Where(part => part.To > part.From));
    }

    private static ContractMonth Within(CalendarMonth month, Employment contract, FactView view) => new(
        Math.Max(view.From, Math.Max(month.From, Scale.Milliseconds(contract.Hired))),
        Math.Min(view.To, contract.Left is { } left ? Math.Min(month.To, Scale.Milliseconds(left)) : month.To), month, contract);
}
