using Danchu.Core.Organisations;
namespace Danchu.Core.Rubrics.Files;

/// <summary>
/// A rubric as the rows of its file: texts, real numbers (decimal), days. Both kinds of files are written from it and read back to the same data.
/// </summary>
/// <param name="Info">Label and value.</param>
/// <param name="Lists">Classes, vetoes, quotas: heading row first; none without entries.</param>
internal sealed record RubricSheet(
    IReadOnlyList<(string Label, object Value)> Info, IReadOnlyList<object?[]> Criteria, IReadOnlyList<IReadOnlyList<object?[]>> Lists)
{
    public static readonly IReadOnlyList<(string Heading, double Width)> Columns =
    [
        (SheetWords.Number, 7), (SheetWords.Text, 70), (SheetWords.Points, 11), (SheetWords.Scoring, 42), (SheetWords.Guidance, 28), (SheetWords.Doubt, 28),
        (SheetWords.Depth, 8), (SheetWords.Key, 18),
    ];

    public static RubricSheet Of(Rubric rubric) => new(
        [.. InfoOf(rubric).Where(info => info.Value is not (null or "")).Select(info => (info.Label, info.Value!))],
        [.. rubric.Walk().Select(line => Row(line.Criterion, line.Depth)), [null, SheetWords.Total, rubric.Total, null, null, null, null, null]],
        [.. ListsOf(rubric).Where(list => list.Count > 1)]);

    private static IEnumerable<(string Label, object? Value)> InfoOf(Rubric rubric) =>
    [
        (SheetWords.Name, rubric.Name),
        (SheetWords.Title, rubric.Title),
        (SheetWords.ForKinds, string.Join("; ", rubric.ForKinds.Select(value => value.Label()))),
        (SheetWords.ValidFrom, rubric.ValidFrom),
        (SheetWords.ValidTo, rubric.ValidTo),
        (SheetWords.LegalBasis, string.Join('\n', rubric.LegalBasis)),
        (SheetWords.Source, rubric.Source),
        (SheetWords.Cap, rubric.Cap),
        (SheetWords.SelfHeading, rubric.SelfHeading),
        (SheetWords.ReviewHeading, rubric.ReviewHeading),
        (SheetWords.RubricKey, rubric.Key),
        (SheetWords.Version, (decimal)rubric.Version),
    ];

    private static object?[] Row(Criterion line, int depth) =>
    [
        line.Number, line.Text, line.Points, string.Join('\n', WriteScoring.Lines(line, key => key, withKeys: true)), line.Guidance, line.Doubt, (decimal)depth,
        line.Key,
    ];

    private static IEnumerable<IReadOnlyList<object?[]>> ListsOf(Rubric rubric) =>
    [
        [[SheetWords.Classes, SheetWords.ClassFrom], .. rubric.Classes.Select(c => new object?[] { c.Name, c.From })],
        [
            [SheetWords.Vetoes, SheetWords.VetoCap, SheetWords.Key],
            .. rubric.Vetoes.Select(v => new object?[] { v.Text, v.Cap ?? ParseClasses.Unclassified, v.Key }),
        ],
        [[SheetWords.Quotas, SheetWords.QuotaPercent, SheetWords.QuotaOf], .. rubric.Quotas.Select(q => new object?[] { q.Class, q.Percent, q.Of })],
    ];
}
