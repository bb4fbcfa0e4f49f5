namespace Danchu.Documents.Forms;

/// <summary>"Kính gửi".</summary>
public sealed record AddresseesForm
{
    public required string Label { get; init; }

    public required TextForm Look { get; init; }

    public required string ItemEnd { get; init; }

    public required string LastEnd { get; init; }

    /// <summary>A report to a superior body names it here too, as a letter does (NĐ 30/2020 annex I.II.9a).</summary>
    public bool InReports { get; init; }
}

/// <summary>Paragraphs, headings and footnotes between the title and the signature. Indents in millimetres, spacing in points.</summary>
public sealed record BodyForm
{
    public required TextForm Text { get; init; }

    public required double FirstLine { get; init; }

    public required double SpaceAfter { get; init; }

    /// <summary>Lines as a multiple of single spacing; used when <see cref="LineExactly"/> is not given.</summary>
    public double LineMultiple { get; init; } = 1;

    /// <summary>Exact distance of lines in points.</summary>
    public double? LineExactly { get; init; }

    public required GroundsForm Grounds { get; init; }

    /// <summary>From the outermost level; the last also serves deeper ones.</summary>
    public required IReadOnlyList<HeadingForm> Headings { get; init; }

    public required TextForm Footnote { get; init; }

    /// <summary>Closes the last sentence: "./." or ".".</summary>
    public required string Ending { get; init; }
}

/// <summary>The legal grounds ("Căn cứ …") before the body: how each begins and ends.</summary>
public sealed record GroundsForm
{
    public required TextForm Look { get; init; }

    /// <summary>"" or "- ".</summary>
    public required string Lead { get; init; }

    public required string ItemEnd { get; init; }

    public required string LastEnd { get; init; }
}

/// <summary>How the headings of one level are numbered.</summary>
public enum HeadingNumbering
{
    /// <summary>I, II, III</summary>
    Roman,

    /// <summary>1, 2, 3</summary>
    Arabic,

    /// <summary>1.1, 1.2: the number above and its own</summary>
    Path,

    /// <summary>a, b, c, d, đ</summary>
    Letter,

    None,
}

/// <summary>Number and look of the headings of one level.</summary>
public sealed record HeadingForm
{
    public required HeadingNumbering Numbering { get; init; }

    /// <summary>After the number: ".", "-", ")".</summary>
    public required string End { get; init; }

    public required TextForm Look { get; init; }

    public bool Centred { get; init; }
}

/// <summary>Letters of a table: its caption, its header rows and all other cells.</summary>
public sealed record TableForm
{
    public required TextForm Caption { get; init; }

    public required TextForm Header { get; init; }

    public required TextForm Cell { get; init; }
}
