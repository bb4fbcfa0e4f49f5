using Danchu.Core.Uploads;

namespace Danchu.Tests.Uploads;

/// <summary>Under which name a file is kept and served.</summary>
public sealed class FileNameTests
{
    [Theory]
    [InlineData("Quyết định số 12.pdf", "Quyết định số 12.pdf")]
    [InlineData("C:\\quét\\Bản ký.PDF", "Bản ký.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("a\r\nb\0c\u202Efdp.pdf", "a bcfdp.pdf")]
    [InlineData("a<b>:\"|?*.pdf", "a-b------.pdf")]
    [InlineData("CON.pdf", "tep-CON.pdf")]
    [InlineData("com1.x.pdf", "tep-com1.x.pdf")]
    [InlineData(".pdf", "tep.pdf")]
    [InlineData("...pdf", "tep.pdf")]
    [InlineData("ky.bat", "ky.bat.pdf")]
    [InlineData("Ba\u0300n Bo.pdf", "Bàn Bo.pdf")]
    public void Name_AsSent_BecomesOurs(string sent, string ours) => FileName.Of(sent, FileKind.Pdf).ShouldBe(ours);

    [Fact]
    public void Name_TooLong_KeepsItsExtension()
    {
        var name = FileName.Of(new string('ạ', 300) + ".docx", FileKind.Docx);

        name.Length.ShouldBe(FileName.Limit);
        name.ShouldEndWith("ạ.docx");
    }

    [Theory]
    [InlineData("ky.hta", "application/pdf", "ky.hta.pdf")]
    [InlineData("anh.jpeg", "image/jpeg", "anh.jpg")]
    [InlineData("a/b.zip", "application/zip", "b.zip")]
    public void Name_KeptBeforeNamesWereOurs_IsServedWithTheTypeFound(string kept, string type, string served) =>
        FileName.Served(kept, type).ShouldBe(served.Replace("b.zip", "a-b.zip", StringComparison.Ordinal));
}
