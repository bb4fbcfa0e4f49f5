using Danchu.Core.Access;

namespace Danchu.Core.Rounds;

/// <summary>A round as its history records it.</summary>
/// <param name="Asks">Each report: outline, form and rubrics by key and version, kinds of units, its own due date.</param>
internal sealed record RoundSummary(
    ReportingLine Line, string Subject, string Period, List<string> Asks, DateOnly DueOn, string Letter, string? Addressees, string? Recipients,
    string? Signature)
{
    public static RoundSummary Of(ReportingRound round, PreparedRound content) => new(
        round.Line, content.Subject, content.Period.Name, [.. content.Asks.Select(Of)], content.DueOn, content.Texts.Letter,
        Said(content.Texts.Addressees), Said(content.Texts.Recipients), Said(content.Texts.Signature));

    // What is the unit's own habit is not in the line.
    private static string? Said(string text) => text.Length > 0 ? text : null;

    private static string Of(PreparedAsk ask)
    {
        var parts = new List<string> { $"{ask.Outline.Key}/{ask.Outline.Version}" };
        if (ask.Form is { } form)
        {
            parts.Add($"{form.Key}/{form.Version}");
        }

        parts.AddRange(ask.Rubrics.Select(rubric => $"{rubric.Key}/{rubric.Version}"));
        parts.AddRange(ask.Kinds.Select(kind => kind.ToString()));
        return string.Join(", ", ask.DueOn is { } day ? parts.Append(day.ToString("O")) : parts);
    }
}
