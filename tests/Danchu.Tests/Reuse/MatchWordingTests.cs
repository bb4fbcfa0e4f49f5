using System.Diagnostics;
using Danchu.Core.Reuse;

namespace Danchu.Tests.Reuse;

/// <summary>What of one text stands in another, as laws that hold for any text.</summary>
public sealed class MatchWordingTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory, MemberData(nameof(Seeds))]
    public void Text_HeldAgainstItself_IsAllThere(int seed)
    {
        var text = string.Join(' ', new WordedText(seed).Sentences(30));

        WordedText.Share(text, text).ShouldBe(100);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Text_InAnotherOrder_HasTheSameShare(int seed)
    {
        var texts = new WordedText(seed);
        var (own, other) = (texts.Sentences(20), texts.Sentences(20, "q"));
        List<string> mixed = [.. own.Take(10), .. other];
        var share = WordedText.Share(string.Join(' ', mixed), string.Join('\n', own));

        share.ShouldBeInRange(1, 99);
        WordedText.Share(string.Join('\n', texts.Shuffled(mixed)), string.Join(' ', texts.Shuffled(own))).ShouldBe(share);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Text_OfOtherWords_IsNotThere(int seed)
    {
        var texts = new WordedText(seed);

        WordedText.Share(string.Join(' ', texts.Sentences(30)), string.Join(' ', texts.Sentences(30, "q"))).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Run_OfManyWordsInALongSentence_SharesAPrint(int seed)
    {
        var texts = new WordedText(seed);
        var run = texts.Sentence(24)[3..^1];

        string With(string prefix) => texts.Sentence(40, prefix)[..^1] + " " + run + " " + texts.Sentence(40, prefix)[3..];
        int[] Prints(string prefix) => ChoosePrints.Of(ReadWording.Of(With(prefix), StockPhrases.None));
        int[] shared = [.. Prints("q").Intersect(Prints("p"))];
        shared.Length.ShouldBeGreaterThan(0);
        shared.Except(ChoosePrints.All(ReadWording.Of(run, StockPhrases.None))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Trong năm xã tổ chức 12 hội nghị phổ biến luật với 1.240 lượt người.", "Trong năm xã tổ chức 9 hội nghị phổ biến luật với 860 lượt người.")]
    [InlineData("Đảng ủy xã Bản Bo ban hành kế hoạch số 12-KH/ĐU về dân vận.", "Đảng ủy xã Sơn Bình ban hành kế hoạch số 7-KH/ĐU về dân vận.")]
    [InlineData("Hòa giải thành {{hoa-giai}} vụ, đạt {{hoa-giai|%}} tổng số vụ được thụ lý.", "Hòa giải thành 46 vụ, đạt 95,5% tổng số vụ được thụ lý.")]
    [InlineData("TRONG NĂM CẤP ỦY ĐÃ HỌP BÀN VỀ DÂN CHỦ Ở BẢN LÀNG", "Trong năm cấp ủy đã họp bàn về dân chủ ở bản làng.")]
    public void Sentence_WithOtherFiguresOrNames_IsTheSame(string one, string other)
    {
        WordedText.Share(one, other).ShouldBe(100);
        WordedText.Share(other, one).ShouldBe(100);
    }

    [Theory]
    [InlineData("Trong năm xã đã họp.")]
    [InlineData("12 15 18 20 22 25 28 30 34 36.")]
    [InlineData("")]
    [InlineData("# I. ĐẶC ĐIỂM\n\n## 1. Tình hình\n")]
    public void Text_TooShortToBeAnybodys_CountsNothing(string text) =>
        ReadWording.Of(text, StockPhrases.None).ShouldAllBe(sentence => !sentence.Counts);

    [Fact]
    public void Number_OfAListItem_StaysWithItsSentence() =>
        ReadWording.Of("1. Công khai đủ nội dung.\n2. Tập huấn ghi biên bản. Xong trong quý I.", StockPhrases.None).Count.ShouldBe(3);

    [Fact]
    public void Sentence_OfStockPhrasesAlone_CountsNothing()
    {
        var stock = new StockPhrases(["dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng", "Luật Thực hiện dân chủ ở cơ sở"]);
        const string slogan = "Phương châm Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng theo Luật Thực hiện dân chủ ở cơ sở.";

        WordedText.Share(slogan, slogan).ShouldBe(100);
        WordedText.Share(slogan, slogan, stock).ShouldBe(0);
        WordedText.Share("Xã niêm yết từng khoản thu chi ở nhà văn hóa của mỗi thôn. " + slogan, slogan, stock).ShouldBe(0);
    }

    [Fact]
    public void Sentence_WithMostOfItsWordsElsewhere_IsThereAndWithFewIsNot()
    {
        const string source = "Ủy ban nhân dân niêm yết công khai các khoản đóng góp của bà con tại nhà văn hóa trong ba mươi ngày.";

        WordedText.Share("Năm nay Ủy ban nhân dân niêm yết công khai các khoản đóng góp của bà con tại nhà văn hóa và trên loa.", source).ShouldBe(100);
        WordedText.Share("Tại trụ sở xã và trên loa truyền thanh, cán bộ tư pháp đã đọc các khoản đóng góp của bà con cho từng hộ nghe.", source).ShouldBe(0);
    }

    [Fact]
    public void Sentence_OfTwoSources_IsOfTheOneNamedFirst()
    {
        var match = new MatchWording();
        var sentences = ReadWording.Of(new WordedText(5).Sentence(20), StockPhrases.None);
        match.Add([]);
        match.Add(sentences);
        match.Add(sentences);

        match.SourceOf(sentences[0]).ShouldBe(1);
    }

    [Theory]
    [InlineData("dân ", 1_000_000)]
    [InlineData("{{", 2_000_000)]
    [InlineData("xã Bản Bo ", 400_000)]
    [InlineData("12.", 1_000_000)]
    [InlineData(". ", 1_000_000)]
    [InlineData("dân biết dân bàn ", 300_000)]
    public void Text_Hostile_IsReadInTimeAndKeptSmall(string piece, int times)
    {
        var stock = new StockPhrases(["dân biết dân bàn dân làm", "dân biết dân bàn dân biết dân bàn dân làm", "dân dân dân dân dân làm"]);
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var since = Stopwatch.GetTimestamp();

        var sentences = ReadWording.Of(text, stock);
        var prints = ChoosePrints.Of(sentences);

        prints.Length.ShouldBeLessThanOrEqualTo(ChoosePrints.Most);
        Stopwatch.GetElapsedTime(since).TotalSeconds.ShouldBeLessThan(20, "A tenth of it on a machine that does nothing else.");
    }
}
