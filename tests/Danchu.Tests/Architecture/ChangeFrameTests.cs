using System.Text.RegularExpressions;

namespace Danchu.Tests.Architecture;

/// <summary>
/// A change is made in one frame (<see cref="Core.Changes.MakeChange"/>): no other code of Core begins a transaction, saves or writes history. The few that may
/// stand here with their reason.
/// </summary>
public sealed partial class ChangeFrameTests
{
    private static readonly Dictionary<string, string> MayBegin = new(StringComparer.Ordinal)
    {
        ["Changes/MakeChange.cs"] = "the frame",
        ["Catalogue/LoadCatalogue.cs"] = "files of the catalogue become rows: no person does it, versions say what changed",
        ["Jobs/QueueJob.cs"] = "a queue of the program's own, without history",
        ["Totals/RecomputeTotals.cs"] = "totals follow from facts: nothing is changed that a person did",
        ["History/VerifyHistory.cs"] = "reads as of one moment",
        ["Scoring/Leagues/VerifyScores.cs"] = "reads as of one moment",
        ["Accounts/Attempts/CountAttempt.cs"] = "counted and committed before a password is looked at, whatever becomes of the rest",
        ["Totals/VerifyFacts.cs"] = "reads as of one moment",
        ["Verification/Documents/VerifyDocuments.cs"] = "reads as of one moment",
    };

    private static readonly Dictionary<string, string> MaySave = new(StringComparer.Ordinal)
    {
        ["Changes/Change.cs"] = "the frame",
        ["Changes/RecordHistory.cs"] = "the frame's last step",
        ["Catalogue/LoadCatalogue.cs"] = "as above",
    };

    private static readonly Dictionary<string, string> MayWriteHistory = new(StringComparer.Ordinal)
    {
        ["Changes/RecordHistory.cs"] = "the frame's last step",
    };

    [Fact]
    public void Transactions_AreBegunByTheFrame() => FilesWith(Begins()).ShouldBe(MayBegin.Keys, ignoreOrder: true);

    [Fact]
    public void Changes_AreSavedByTheFrame() => FilesWith(Saves()).ShouldBe(MaySave.Keys, ignoreOrder: true);

    [Fact]
    public void History_IsWrittenByTheFrame() => FilesWith(WritesHistory()).ShouldBe(MayWriteHistory.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("await database.Database.BeginTransactionAsync(cancellationToken);")]
    [InlineData("using var transaction = database.Database.BeginTransaction();")]
    [InlineData("await connection.BeginTransactionAsync();")]
    public void Transaction_BegunInAnyWay_IsFound(string code) => Begins().IsMatch(code).ShouldBeTrue();

    [Theory]
    [InlineData("database.History.Add(line);")]
    [InlineData("database.HistoryHeads.AddRange(heads);")]
    [InlineData("INSERT INTO history (organisation_id)")]
    [InlineData("insert into history_heads")]
    public void History_WrittenInAnyWay_IsFound(string code) => WritesHistory().IsMatch(code).ShouldBeTrue();

    private static IEnumerable<string> FilesWith(Regex code) =>
        SourceTree.Files("src/Danchu.Core", ".cs").Where(path => code.IsMatch(SourceTree.Read(path))).Select(path => path["src/Danchu.Core/".Length..]);

    [GeneratedRegex(@"\.BeginTransaction(?:Async)?\(", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\.SaveChanges(?:Async)?\(", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Saves();

    [GeneratedRegex(@"\.History(?:Heads)?\.Add|(?:INSERT\s+INTO|UPDATE|COPY)\s+history", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex WritesHistory();
}
