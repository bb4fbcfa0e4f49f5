using Danchu.Core.Facts;
using Danchu.Core.Totals;
using Danchu.Tests.Facts;

namespace Danchu.Tests.Totals;

public sealed class UnitCountTests
{
    [Fact]
    public void Pack_RandomCounts_ReadsBackTheSame()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var count = Sum(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Sheet(random)));

            var read = UnitCount.Unpack(count.Units, count.Pack());

            read.Same(count).ShouldBeTrue();
            read.DifferentSlots(count).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Take_WhatWasAdded_LeavesTheCountAsBefore()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var others = Enumerable.Range(0, random.Next(0, 10)).Select(_ => Sheet(random)).ToList();
            var (before, count, sheet) = (Sum(others), Sum(others), Sheet(random));

            count.Add(sheet);
            count.Same(before).ShouldBeFalse();
            count.Take(sheet);

            count.Same(before).ShouldBeTrue();
            count.Pack().ShouldBe(before.Pack());
        }
    }

    [Fact]
    public void Add_InAnyOrder_GivesTheSame()
    {
        var random = new Random(7);
        var sheets = Enumerable.Range(0, 50).Select(_ => Sheet(random)).ToArray();
        var expected = Sum(sheets).Pack();

        for (var n = 0; n < 20; n++)
        {
            random.Shuffle(sheets);
            Sum(sheets).Pack().ShouldBe(expected);
        }
    }

    [Fact]
    public void Add_CountsOfGroups_EqualsCountingAll()
    {
        var random = new Random(11);
        var sheets = Enumerable.Range(0, 60).Select(_ => Sheet(random)).ToList();

        var all = Sum(sheets[..20]);
        all.Add(Sum(sheets[20..25]));
        all.Add(Sum(sheets[25..]));

        all.Same(Sum(sheets)).ShouldBeTrue();
    }

    [Fact]
    public void Add_LargestNumbersManyTimes_StaysExact()
    {
        var sheet = PackedFacts.Pack([(RandomFigures.Indicator(1), Figure.Of(long.MaxValue))]);

        var count = Sum(Enumerable.Repeat(sheet, 60_000));

        ScaleFigure.FromWhole(UnitCount.Unpack(count.Units, count.Pack())[1].Sum, 4).ShouldBe(long.MaxValue * 60_000m / 10_000m);
    }

    [Fact]
    public void Take_WhatWasNeverAdded_IsAnError()
    {
        var count = Sum([PackedFacts.Pack([(RandomFigures.Indicator(1), Figure.Of(1))])]);

        Should.Throw<InvalidDataException>(() => count.Take(PackedFacts.Pack([(RandomFigures.Indicator(2), Figure.Of(1))])));
    }

    private static byte[] Sheet(Random random) => PackedFacts.Pack(RandomFigures.Some(random, RandomFigures.Indicators(random, 60)));

    private static UnitCount Sum(IEnumerable<byte[]> sheets)
    {
        var count = new UnitCount();
        foreach (var sheet in sheets)
        {
            count.Add(sheet);
        }

        return count;
    }
}
