using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;

namespace Danchu.Tests.FollowUp.Totals;

/// <summary>A comparison over a merger is of the same area: what predecessors said stands for whom they became.</summary>
public sealed class UnitAnswersTests
{
    private static readonly Indicator Days = new()
    {
        Key = "ngay-cong", Slot = 3, Name = "Ngày công", Unit = "ngày công", Kind = IndicatorKind.Count, Decimals = 0, Aggregation = Aggregation.Sum,
        Comparison = Comparison.PreviousPeriod,
    };

    private readonly Guid one = Guid.NewGuid();
    private readonly Guid other = Guid.NewGuid();
    private readonly Guid unit = Guid.NewGuid();

    [Fact]
    public void PairWith_YearBeforeAMerger_ComparesTheNewUnitWithItsOldOnes()
    {
        var before = Answers((one, 10), (other, 9));
        var now = Answers((unit, 21));

        var pair = now.PairWith(before.AsNow(now, new Dictionary<Guid, List<(Guid, decimal)>> { [unit] = [(one, 1), (other, 0.5m)] }));

        pair[Days.Slot].Of(Days).ShouldBe(new SameUnits(1, Figure.Of(21), Figure.Of(15)));
        now.PairWith(before).ShouldBeEmpty();
    }

    [Fact]
    public void PairWith_OneOldUnitSaidNothing_LeavesTheNewOneOut()
    {
        var (before, now) = (Answers((one, 10)), Answers((unit, 21)));

        now.PairWith(before.AsNow(now, new Dictionary<Guid, List<(Guid, decimal)>> { [unit] = [(one, 1), (other, 1)] })).ShouldBeEmpty();
    }

    [Fact]
    public void Predecessors_ThroughTwoMergers_MultiplyTheirShares()
    {
        var middle = Guid.NewGuid();
        var loaded = new LoadCoverage.Loaded(
            [], [], [new(one, middle, 1, new(2024, 7, 1)), new(middle, unit, 0.4m, new(2025, 7, 1)), new(other, unit, 1, new(2025, 7, 1))]);

        loaded.PredecessorsBetween(new(2023, 12, 31), new(2025, 12, 31))[unit].ShouldBe([(one, 0.4m), (other, 1m)]);
        loaded.PredecessorsBetween(new(2024, 12, 31), new(2025, 12, 31))[unit].ShouldBe([(middle, 0.4m), (other, 1m)]);
        loaded.PredecessorsBetween(new(2025, 12, 31), new(2026, 12, 31)).ShouldBeEmpty();
    }

    private static UnitAnswers Answers(params (Guid Unit, int Value)[] units)
    {
        var answers = new UnitAnswers(Days.Slot + 1);
        foreach (var (id, value) in units)
        {
            answers.Add(id, Level.Commune, PackedFacts.Pack([(Days, Figure.Of(value))]), []);
        }

        return answers;
    }
}
