using System.Text;
using Danchu.Documents;
using Danchu.Tests.Documents;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Checks;

/// <summary>Files as people send them to "Kiểm tra văn bản": large ones up to the limit, Word files, files in another encoding.</summary>
public sealed class LargeUploadTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private const string Wrong = "Đã giải quyết 46/61 đơn, đạt 76,41%.\r\n";
    private const string Right = "Trong kỳ, đơn vị đã giải quyết 46/61 đơn của công dân, đạt 75,41%; tổ chức 12 hội nghị với 320 lượt người dự.\r\n";

    [Theory]
    [InlineData(400 * 1024)]
    [InlineData(1024 * 1024)]
    [InlineData(3 * 1024 * 1024)]
    public async Task Upload_UpToWhatIsRead_ListsTheFindingsOnAPageThatStaysLight(int size)
    {
        var text = TextOf(size, [0, size / 3, size - 20_000]);
        text.Length.ShouldBe(size);

        var answer = await SendAsync("lon.txt", text);

        answer.Status.ShouldBe(200, answer.Html.Length > 2000 ? answer.Html[..2000] : answer.Html);
        answer.Html.ShouldContain("3 lỗi, 0 cảnh báo");
        answer.Html.ShouldContain("76,41<sup>3</sup>");
        answer.Html.ShouldContain("đoạn không có phát hiện");
        answer.Html.Length.ShouldBeLessThan(60_000);
    }

    [Fact]
    public async Task Upload_LongerThanWhatIsRead_IsRefusedAndSaysWhatToDo()
    {
        var answer = await SendAsync("qua-dai.txt", TextOf(10 * 1024 * 1024, [0]));

        answer.Status.ShouldBe(400);
        System.Net.WebUtility.HtmlDecode(answer.Html).ShouldContain("3.000.000 ký tự");
    }

    [Fact]
    public async Task Upload_WithThousandsOfErrors_ShowsTheFirstAndSaysHowManyMore()
    {
        var answer = await SendAsync("nhieu-loi.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Wrong, 3000))));

        answer.Status.ShouldBe(200);
        answer.Html.ShouldContain("3.000 lỗi");
        answer.Html.ShouldContain("Hiện 200 phát hiện đầu, còn 2.800 phát hiện nữa.");
        answer.Html.Length.ShouldBeLessThan(300_000);
    }

    [Fact]
    public async Task Upload_WordFile_IsCheckedInItsSentences()
    {
        var docx = Sample.Of(
            new Heading(1, 1, "Kết quả"),
            new Paragraph([new Run("Đã giải quyết 46/61 đơn, đạt 76,41%"), new Footnote([new Run("Họp ngày 31/02/2023.")]), new Run(".")]))
            .Docx(CatalogueForms.State);

        var answer = await SendAsync("bao-cao.docx", docx);

        answer.Status.ShouldBe(200);
        answer.Html.ShouldContain("<a href=\"#f1\">76,41<sup>1</sup></a>");
        answer.Html.ShouldContain("31/02/2023<sup>2</sup>");
    }

    [Fact]
    public async Task Upload_Utf16_IsChecked()
    {
        var answer = await SendAsync("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Wrong)]);

        answer.Status.ShouldBe(200);
        answer.Html.ShouldContain("76,41<sup>1</sup>");
    }

    [Fact]
    public async Task Upload_InTcvn3_IsCheckedAndSaysWhatWasConverted()
    {
        var answer = await SendAsync("cu.txt", Encoding.Latin1.GetBytes("Toµn x· ®· tæ chøc ®èi tho¹i, gi¶i quyÕt 46/61 ®¬n, ®¹t 76,41%.\r\n"));

        answer.Status.ShouldBe(200);
        answer.Html.ShouldContain("76,41<sup>1</sup>");
        answer.Html.ShouldContain("Chữ gõ bằng bảng mã cũ TCVN3 (ABC) đã được đổi sang Unicode để đọc: 11 từ, như “Toµn” → “Toàn”");
    }

    private async Task<Answer> SendAsync(string name, byte[] bytes)
    {
        using var clerk = await site.SignedInAsync("vanthu.laichau");
        return await clerk.UploadAsync("/checks", "Input.File", name, bytes);
    }

    /// <summary>Right sentences with a wrong one at each place, filled up to the byte.</summary>
    private static byte[] TextOf(int size, int[] wrongAt)
    {
        using var text = new MemoryStream(size);
        var (right, wrong) = (Encoding.UTF8.GetBytes(Right), Encoding.UTF8.GetBytes(Wrong));
        var places = new Queue<int>(wrongAt);
        while (text.Length + wrong.Length + right.Length < size)
        {
            var isWrong = places.TryPeek(out var place) && text.Length >= place;
            text.Write(isWrong ? wrong : right);
            _ = isWrong && places.TryDequeue(out _);
        }

        while (text.Length < size)
        {
            text.WriteByte((byte)' ');
        }

        return text.ToArray();
    }
}
