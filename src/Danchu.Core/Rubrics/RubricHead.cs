using Danchu.Core.Organisations;

namespace Danchu.Core.Rubrics;

/// <summary>The head of a rubric as typed: numbers as people write them, lists one entry to a line.</summary>
public sealed record RubricHead
{
    public string Name { get; init; } = "";

    /// <summary>Heading as printed; empty: the name with the year.</summary>
    public string Title { get; init; } = "";

    public List<OrganisationKind> ForKinds { get; init; } = [];

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>Symbols of acts, one to a line.</summary>
    public string LegalBasis { get; init; } = "";

    public string Source { get; init; } = "";

    public string Total { get; init; } = "";

    public string Cap { get; init; } = "";

    public string SelfHeading { get; init; } = "";

    public string ReviewHeading { get; init; } = "";

    /// <summary>Columns of the reviews before the last, one to a line.</summary>
    public string EarlierHeadings { get; init; } = "";

    /// <summary>"Tốt: 90", best first.</summary>
    public string Classes { get; init; } = "";

    /// <summary>"Có khiếu kiện đông người: Khá", "Người đứng đầu bị kỷ luật: không xếp loại".</summary>
    public string Vetoes { get; init; } = "";

    /// <summary>"Xuất sắc: 20% số Tốt", "Tốt: 90%".</summary>
    public string Quotas { get; init; } = "";

    public static RubricHead Of(Rubric rubric) => new()
    {
        Name = rubric.Name,
        Title = rubric.Title,
        ForKinds = rubric.ForKinds,
        ValidFrom = rubric.ValidFrom,
        ValidTo = rubric.ValidTo,
        LegalBasis = string.Join('\n', rubric.LegalBasis),
        Source = rubric.Source,
        Total = LintWords.Show(rubric.Total),
        Cap = rubric.Cap is { } cap ? LintWords.Show(cap) : "",
        SelfHeading = rubric.SelfHeading,
        ReviewHeading = rubric.ReviewHeading,
        EarlierHeadings = string.Join('\n', rubric.EarlierHeadings),
        Classes = string.Join('\n', rubric.Classes.Select(c => $"{c.Name}: {LintWords.Show(c.From)}")),
        Vetoes = string.Join('\n', rubric.Vetoes.Select(v => $"{v.Text}: {v.Cap ?? ParseClasses.Unclassified}")),
        Quotas = string.Join('\n', rubric.Quotas.Select(q => $"{q.Class}: {LintWords.Percent(q.Percent)}{(q.Of is null ? "" : $" số {q.Of}")}")),
    };
}
