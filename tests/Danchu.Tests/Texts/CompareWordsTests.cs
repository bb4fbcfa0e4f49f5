using Danchu.Core.Texts;

namespace Danchu.Tests.Texts;

/// <summary>The difference of two texts: nothing is lost of either, and a person sees at once what changed.</summary>
public sealed class CompareWordsTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Một hai.", "Một hai.", "=Một hai.")]
    [InlineData("", "Mới.", "+Mới.")]
    [InlineData("Góp 1.078 ngày công.", "Góp 1.195 ngày công.", "=Góp |-1.078 |+1.195 |=ngày công.")]
    [InlineData("Đã họp 02 lần.", "Đã họp 02 lần, đúng hạn.", "=Đã họp 02 lần|+, đúng hạn|=.")]
    [InlineData("Một.\nHai.\n", "Một.\nMới.\nHai.\n", "=Một.\n|+Mới.\n|=Hai.\n")]
    [InlineData("bản và xã cùng làm", "thôn và phường cùng làm", "-bản và xã |+thôn và phường |=cùng làm")]
    public void Of_TwoTexts_NamesWhatWentAndWhatCame(string earlier, string later, string shown) =>
        string.Join('|', CompareWords.Of(earlier, later).Select(change => Sign(change.Fate) + change.Text)).ShouldBe(shown);

    [Fact]
    public void Of_AnyTwoTexts_HoldsBothWhole()
    {
        string[] words = ["họp ", "02 ", "1.078 ", "bản, ", "xã.\n", "\n", "  ", "và ", "75,26% ", "(a) "];
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var earlier = Text(random.Next(0, 40));
            var later = seed % 3 == 0 ? Text(random.Next(0, 40)) : earlier.Insert(random.Next(earlier.Length + 1), Text(3));

            var changes = CompareWords.Of(earlier, later);

            Without(changes, WordFate.New).ShouldBe(Blanks(earlier), $"seed {seed}");
            string.Concat(changes.Where(change => change.Fate != WordFate.Gone).Select(change => change.Text)).ShouldBe(later, $"seed {seed}");

            string Text(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
        }
    }

    [Fact]
    public void Of_TextsWithNothingInCommon_IsOneForTheOther()
    {
        var earlier = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"a{i} "));
        var later = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"b{i} "));

        CompareWords.Of(earlier, later).ShouldBe([new WordChange(WordFate.Gone, earlier), new WordChange(WordFate.New, later)]);
    }

    private static char Sign(WordFate fate) => fate switch { WordFate.Gone => '-', WordFate.New => '+', _ => '=' };

    // What stays is shown with the later text's blanks.
    private static string Without(IReadOnlyList<WordChange> changes, WordFate fate) =>
        Blanks(string.Concat(changes.Where(change => change.Fate != fate).Select(change => change.Text)));

    private static string Blanks(string text) => string.Concat(text.Where(letter => letter != ' '));
}
