namespace Danchu.Documents.Forms;

/// <summary>The head of the first page.</summary>
public sealed record HeadForm
{
    /// <summary>Width of the left column (bodies, number); the rest is the right one's.</summary>
    public required double LeftWidth { get; init; }

    /// <summary>Right column: Quốc hiệu and Tiêu ngữ, or the Party's title. A rule as wide as the last line stands under it.</summary>
    public required IReadOnlyList<FixedLine> Emblem { get; init; }

    public required TextForm SuperiorBody { get; init; }

    public required TextForm IssuingBody { get; init; }

    /// <summary>Rule under the issuing body as a part of the text's width; none for 0.</summary>
    public double IssuingRule { get; init; }

    /// <summary>Mark under the issuing body (the Party's asterisk).</summary>
    public string? IssuingMark { get; init; }

    public required TextForm Number { get; init; }

    /// <summary>"Số: " or "Số ".</summary>
    public required string NumberLead { get; init; }

    /// <summary>Between number and symbol: "/" or "-".</summary>
    public required string NumberJoin { get; init; }

    public required TextForm PlaceAndDate { get; init; }

    public required TextForm TypeName { get; init; }

    public required TextForm Subject { get; init; }

    public required TextForm Note { get; init; }

    public double SubjectRule { get; init; }

    /// <summary>Mark under the subject (the Party's five hyphens).</summary>
    public string? SubjectMark { get; init; }

    public required TextForm LetterSubject { get; init; }

    /// <summary>"V/v " or "về việc ".</summary>
    public required string LetterSubjectLead { get; init; }

    public required TextForm Urgency { get; init; }

    public bool UrgencyBoxed { get; init; }

    public required TextForm Circulation { get; init; }
}

/// <summary>A line of the form's own words.</summary>
public sealed record FixedLine
{
    public required string Text { get; init; }

    public required TextForm Look { get; init; }
}
