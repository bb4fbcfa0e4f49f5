namespace Danchu.Demonstration.Samples;

/// <summary>One folder of samples/: a demonstration as data, checked against itself and the catalogue.</summary>
public sealed record SampleFiles(
    IReadOnlyList<OrganisationRow> Organisations,
    IReadOnlyList<SuccessionRow> Successions,
    IReadOnlyList<LetterheadRow> Letterheads,
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<RoundEntry> Rounds,
    IReadOnlyList<FactRow> Facts,
    IReadOnlyList<SampleText> Texts,
    IReadOnlyList<ScorecardRow> Sheets,
    IReadOnlyList<StandRow> Stands,
    IReadOnlyList<BorrowRow> Borrowed)
{
    public IReadOnlyList<VillageRow> Villages { get; init; } = [];
}
