namespace CallCenterMetrics.Simulation.Staff;

/// <summary>Contracted hours: duties a week and paid minutes of each.</summary>
internal sealed record Contract(int Duties, int Minutes)
{
    public decimal HoursPerWeek => Duties * Minutes / 60m;

    /// <summary>Scheduled minutes of a duty: a meal of half an hour is added to long ones, unpaid.</summary>
    public int Scheduled => Minutes + (Minutes > 360 ? DutyPlan.MealMinutes : 0);
}
