using Danchu.Core.Duties;

namespace Danchu.Tests.Duties;

/// <summary>Thresholds are exact: two thirds and more than a half of all households, at the number, one below and one above, of every number.</summary>
public sealed class ReckonThresholdTests
{
    private static readonly ThresholdRule TwoThirds = Rule(3, ThresholdSign.AtLeast, 2);
    private static readonly ThresholdRule MoreThanHalf = Rule(2, ThresholdSign.MoreThan, 1);

    [Theory]
    [InlineData(62, 93, true, 62)]
    [InlineData(61, 93, false, 62)]
    [InlineData(62, 94, false, 63)]
    [InlineData(63, 94, true, 63)]
    [InlineData(0, 0, true, 0)]
    [InlineData(1, 1, true, 1)]
    public void TwoThirds_OfAllHouseholds_IsHeldExactly(int agree, int all, bool reached, int needed) =>
        Read(TwoThirds, agree, all).ShouldBe((reached, needed, reached ? 0 : needed - agree));

    [Theory]
    [InlineData(47, 93, true, 47)]
    [InlineData(46, 93, false, 47)]
    [InlineData(47, 94, false, 48)]
    [InlineData(48, 94, true, 48)]
    [InlineData(0, 0, false, 1)]
    public void MoreThanHalf_OfAllHouseholds_IsHeldExactly(int agree, int all, bool reached, int needed) =>
        Read(MoreThanHalf, agree, all).ShouldBe((reached, needed, reached ? 0 : needed - agree));

    [Fact]
    public void Thresholds_EveryNumberOfHouseholds_AreReachedFromTheNeededOneOn()
    {
        for (var all = 1; all <= 400; all++)
        {
            foreach (var rule in new[] { TwoThirds, MoreThanHalf })
            {
                var needed = (int)Read(rule, 0, all).Needed;
                Read(rule, needed, all).Reached.ShouldBeTrue($"{needed}/{all}");
                Read(rule, needed - 1, all).Reached.ShouldBeFalse($"{needed - 1}/{all}");
            }
        }
    }

    [Fact]
    public void Percentage_NeedsNoRounding_AndANumberThatIsNotKnownSaysNothing()
    {
        var rule = new ThresholdRule(new(1, "co-mat"), ThresholdSign.MoreThan, new(70, null));

        ReckonThreshold.Of(rule, _ => 70.1m)!.IsReached.ShouldBeTrue();
        ReckonThreshold.Of(rule, _ => 70m)!.IsReached.ShouldBeFalse();
        ReckonThreshold.Of(rule, _ => null).ShouldBeNull();
    }

    [Fact]
    public void AtMost_TooMany_SaysHowManyTooMany()
    {
        var rule = new ThresholdRule(new(1, "so"), ThresholdSign.AtMost, new(9, null));

        ReckonThreshold.Of(rule, _ => 9)!.Off.ShouldBe(0);
        ReckonThreshold.Of(rule, _ => 11)!.Off.ShouldBe(2);
    }

    private static ThresholdRule Rule(long times, ThresholdSign sign, long of) => new(new(times, "tan-thanh"), sign, new(of, "tong-ho"));

    private static (bool Reached, decimal Needed, decimal Off) Read(ThresholdRule rule, int agree, int all)
    {
        var reading = ReckonThreshold.Of(rule, column => column is "tan-thanh" ? agree : all)!;
        return (reading.IsReached, reading.Needed, reading.Off);
    }
}
