using Danchu.Checking;

namespace Danchu.Bench.Checking.Texts;

/// <summary>One mistake of a text: the labels it has, in one place or in two, and the worst that is said of it.</summary>
internal sealed record Mistake(LabelledText In, IReadOnlyList<Label> Labels, Severity? Found)
{
    public bool Local => Labels.Any(label => label.Local);

    public static IEnumerable<Mistake> Of(LabelledText text) =>
        text.Labels.Where(label => !label.Holds).GroupBy(label => label.Group, StringComparer.Ordinal)
            .Select(group => new Mistake(
                text, [.. group], text.Result.Findings.Where(finding => group.Any(label => label.IsMetBy(finding)))
                    .Select(finding => (Severity?)finding.Severity).Max()));
}
