using Danchu.Core.Access;

namespace Danchu.Core.Rounds;

/// <summary>A round as its history records it.</summary>
internal sealed record RoundSummary(
    ReportingLine Line, string Subject, string Period, string Outline, string? Form, DateOnly DueOn, string Letter, List<string>? Rubrics)
{
    public static RoundSummary Of(ReportingRound round, PreparedRound content) => new(
        round.Line, content.Subject, content.Period.Name, $"{content.Outline.Key}/{content.Outline.Version}", KeyOf(content), content.DueOn, content.Letter,
        content.Rubrics?.Select(rubric => $"{rubric.Key}/{rubric.Version}").ToList());

    private static string? KeyOf(PreparedRound content) => content.Form is { } form ? $"{form.Key}/{form.Version}" : null;
}
