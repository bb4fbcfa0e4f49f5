namespace Danchu.Core.Rubrics;

/// <summary>The day on which the legal basis of a rubric is judged when no round gives one: today, or the last day it is valid.</summary>
public static class LintDay
{
    public static DateOnly Of(Rubric rubric, DateOnly today) => rubric.ValidTo < today ? rubric.ValidTo.Value : today;
}
