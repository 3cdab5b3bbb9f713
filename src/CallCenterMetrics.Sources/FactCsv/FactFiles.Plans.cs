using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <content>Money, plans and goals.</content>
internal static partial class FactFiles
{
    private static FactFile<CostEntry> Costs => new(
        "costs.csv", "From, To, Category, Amount, Queue?, Team?", center => center.Costs, (center, rows) => center with { Costs = rows })
    {
        Record = row => new()
        {
            From = row.Start("From"), To = row.End("To"), Category = row.Word<CostCategory>("Category"), Amount = row.Number("Amount"),
            Queue = row.OptionalText("Queue"), Team = row.OptionalText("Team"),
        },
        Fields = (cost, to) => to.Instant(cost.From).Instant(cost.To).Word<CostCategory>(cost.Category).Number(cost.Amount).Text(cost.Queue).Text(cost.Team),
    };

    private static FactFile<Forecast> Forecasts => new(
        "forecasts.csv", "Queue, From, To, Volume, HandleTime?, RequiredAgents?, MadeAt?", center => center.Forecasts, (center, rows) => center with { Forecasts = rows })
    {
        Record = row => new()
        {
            Queue = row.Text("Queue"), From = row.Start("From"), To = row.End("To"), Volume = row.Number("Volume", 0), HandleTime = row.OptionalNumber("HandleTime", 0),
            RequiredAgents = row.OptionalNumber("RequiredAgents", 0), MadeAt = row.OptionalInstant("MadeAt"),
        },
        Fields = (forecast, to) => to
            .Text(forecast.Queue).Instant(forecast.From).Instant(forecast.To).Number(forecast.Volume).Number(forecast.HandleTime).Number(forecast.RequiredAgents)
            .Instant(forecast.MadeAt),
    };

    private static FactFile<Period> Periods => new(
        "periods.csv", "From, To, Kind, Name", center => center.Periods, (center, rows) => center with { Periods = rows })
    {
        Record = row => new() { From = row.Start("From"), To = row.End("To"), Kind = row.Word<PeriodKind>("Kind"), Name = row.Text("Name") },
        Fields = (period, to) => to.Instant(period.From).Instant(period.To).Word<PeriodKind>(period.Kind).Text(period.Name),
    };

    private static FactFile<Target> Targets => new(
        "targets.csv", "Kpi, Scope?, From?, To?, Worst, Best, Weight?", center => center.Targets, (center, rows) => center with { Targets = rows })
    {
        Record = row => new()
        {
            Kpi = row.Text("Kpi"), Scope = row.OptionalText("Scope"), From = row.OptionalStart("From"), To = row.OptionalEnd("To"), Worst = row.Number("Worst"),
            Best = row.OtherNumber("Best", "Worst"), Weight = row.OptionalNumber("Weight", 0),
        },
        Fields = (target, to) => to
            .Text(target.Kpi).Text(target.Scope).Instant(target.From).Instant(target.To).Number(target.Worst).Number(target.Best).Number(target.Weight),
    };
}
