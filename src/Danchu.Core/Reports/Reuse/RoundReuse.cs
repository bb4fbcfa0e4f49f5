namespace Danchu.Core.Reports.Reuse;

/// <summary>How much of one report of a round stands in another report, by their prints.</summary>
/// <param name="Percent">Of the wording of <paramref name="Report"/>, about.</param>
public sealed record RoundReuse(ReusedReport Report, ReusedReport Source, ReuseKind Kind, int Percent);
