namespace Danchu.Demonstration;

/// <summary>How many figures of a real report can be said by tokens.</summary>
/// <param name="Document">As the table names it.</param>
/// <param name="Rows">Each figure with what its token comes to.</param>
public sealed record TokenCoverage(string Document, string Name, IReadOnlyList<CoveredRow> Rows)
{
    public int Covered => Rows.Count(row => row.Problem is null);

    /// <summary>In percent.</summary>
    public decimal Share => Rows.Count == 0 ? 0 : decimal.Round(Covered * 100m / Rows.Count, 1, MidpointRounding.ToZero);
}

/// <summary>One figure with what came of its token.</summary>
/// <param name="Problem">Why the figure is not covered; null where its token comes to just it.</param>
public sealed record CoveredRow(CoverageRow Row, string? Problem);

/// <summary>One figure of a real report.</summary>
/// <param name="Figure">As it should be printed: where the print is wrong, the right value, and the note says so.</param>
/// <param name="Token">Empty where none can say it; the note then says why.</param>
public sealed record CoverageRow(string Document, string Place, int Number, string Figure, string Token, string Note, int Line);

/// <summary>Whose report it is, and in which folder of samples/ its figures stand.</summary>
public sealed record CoverageDocument(string Document, string Folder, string Organisation, string Period, string Line, string Name);
