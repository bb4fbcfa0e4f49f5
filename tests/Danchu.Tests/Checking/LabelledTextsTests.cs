using Danchu.Bench.Checking.Texts;

namespace Danchu.Tests.Checking;

/// <summary>The open half of the labelled texts (bench/Danchu.Bench/Checking/Texts): a set that is itself wrong measures nothing.</summary>
public sealed class LabelledTextsTests
{
    private static readonly List<LabelledText> Texts = LabelledText.Read(LabelledText.Open, Path.Combine(LabelledText.Open, LabelledText.LabelFile));

    [Fact]
    public void Labels_QuotationsAndArithmetic_AreSound() => VerifyLabels.Of(Texts).ShouldBeEmpty();

    [Fact]
    public void Labels_EveryMistake_SaysWhichFigureIsWrong() =>
        Texts.SelectMany(text => text.Labels).Where(label => !label.Holds && label.Slip is null).Select(label => label.Quote).ShouldBeEmpty();

    [Fact]
    public void Texts_Each_IsWholeAndHasRelationsMistakesAndTraps()
    {
        Texts.Count.ShouldBeGreaterThanOrEqualTo(30);
        foreach (var text in Texts)
        {
            text.Text.Length.ShouldBeGreaterThanOrEqualTo(1500, text.Name);
            text.Labels.Count(label => label.Holds && !label.Trap).ShouldBeGreaterThanOrEqualTo(5, text.Name);
            text.Labels.ShouldContain(label => !label.Holds, text.Name);
            text.Labels.ShouldContain(label => label.Trap, text.Name);
        }
    }
}
