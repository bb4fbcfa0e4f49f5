namespace Danchu.Documents.FormChecking;

/// <summary>What a Word file shows of its form; what it does not show is null or not there.</summary>
public sealed record FormFacts
{
    public required IReadOnlyList<PageFacts> Pages { get; init; }

    /// <summary>The lines in the order of the file; a head put apart by tabs gives a line for each piece.</summary>
    public required IReadOnlyList<FormLine> Lines { get; init; }

    /// <summary>What stands in headers and footers.</summary>
    public IReadOnlyList<FormLine> Margins { get; init; } = [];

    public required PageNumberFacts PageNumbers { get; init; }

    /// <summary>The file itself says that it has more than one page: a break, a second section, or what Word last counted.</summary>
    public bool ManyPages { get; init; }
}

/// <summary>One section's paper in millimetres; a binding gutter is counted into the left margin.</summary>
public sealed record PageFacts(double? Width, double? Height, bool Landscape, double? Top, double? Bottom, double? Left, double? Right);

/// <summary>Where a file prints its page numbers.</summary>
/// <param name="OnFirstPage">The number is printed on the first page too.</param>
public sealed record PageNumberFacts(bool InHeader, bool InFooter, bool OnFirstPage, Alignment? Alignment);

/// <summary>A line and how its letters look. Letters of unknown size or font are not counted.</summary>
public sealed record FormLine(string Text)
{
    /// <summary>Place in the file, counted in lines.</summary>
    public int Index { get; init; }

    /// <summary>The cell it stands in; 0 outside of tables.</summary>
    public int Cell { get; init; }

    /// <summary>In the first column of a table, or before the first tab.</summary>
    public bool Left { get; init; } = true;

    public bool InTable => Cell > 0;

    /// <summary>In points: what most of its letters have.</summary>
    public double? Size { get; init; }

    /// <summary>Letters in each font.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Fonts { get; init; } = [];

    public int Letters { get; init; }

    public bool AllBold { get; init; }

    public bool AnyBold { get; init; }

    public bool AllItalic { get; init; }

    public bool AnyItalic { get; init; }
}
