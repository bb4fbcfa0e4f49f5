using Danchu.Documents.Encodings;
using Shouldly;

namespace Danchu.Tests.Documents.Encodings;

/// <summary>Plain text in TCVN3 and VNI, with no font to tell it: there and back, and what must not be touched.</summary>
public sealed class LegacyTextTests
{
    [Fact]
    public void Read_EveryLetterInBothEncodings_ComesBack()
    {
        OldCodes.SmallLetters.Count().ShouldBe(67);
        foreach (var letter in OldCodes.SmallLetters)
        {
            // The letter in its place, among words that tell the encoding.
            var text = $"Toàn xã đã tổ chức 24 buổi đối thoại, gồm {letter}ng";
            LegacyText.Read(OldCodes.InTcvn3(text)).Text.ShouldBe(text);
            LegacyText.Read(OldCodes.InVni(text)).Text.ShouldBe(text);
            LegacyText.Read(OldCodes.InVni(text.ToUpperInvariant())).Text.ShouldBe(text.ToUpperInvariant());
        }
    }

    [Fact]
    public void Read_LinesOfTheGuide_ComeBackFromVniLetterForLetter()
    {
        var lines = OldCodes.GuideLines();
        lines.Count.ShouldBeGreaterThan(200);
        foreach (var line in lines)
        {
            LegacyText.Read(OldCodes.InVni(line)).Text.ShouldBe(line);
        }
    }

    [Fact]
    public void Read_LinesOfTheGuide_ComeBackFromTcvn3ButForCapitalsWithATone()
    {
        foreach (var line in OldCodes.GuideLines())
        {
            var read = LegacyText.Read(OldCodes.InTcvn3(line));
            read.Text.ShouldBe(line, StringCompareShould.IgnoreCase);
            read.Converted.Words.ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public void Read_UnicodeText_StaysAsItIs()
    {
        foreach (var line in OldCodes.GuideLines())
        {
            LegacyText.Read(line).ShouldSatisfyAllConditions(read => read.Text.ShouldBeSameAs(line), read => read.Converted.Words.ShouldBe(0));
        }
    }

    [Theory]
    [InlineData("Công ty Café Müller, diện tích 500 m², góc 45°, «Đạt» × 2 ± 3 ½")]
    [InlineData("Lê Văn Tám có ba xã, là hộ nghèo")]
    [InlineData("x¹ và h¹ là chú thích")]
    [InlineData("ASCII only, 46/61")]
    public void Read_SignsAndForeignWords_AreNoOldEncoding(string text) => LegacyText.Read(text).Text.ShouldBe(text);

    [Fact]
    public void Read_LinesOfBothKinds_AreEachReadAsTheyAre()
    {
        const string Unicode = "Báo cáo của Ủy ban nhân dân xã.";
        const string Other = "Nhân dân bàn và quyết định trực tiếp 12 nội dung.";

        LegacyText.Read($"{Unicode}\n{OldCodes.InTcvn3(Other)}\r\n{OldCodes.InVni(Other)}").Text.ShouldBe($"{Unicode}\n{Other}\r\n{Other}");
    }

    [Theory]
    [InlineData("ñY BAN NH¢N D¢N", "ỦY BAN NHÂN DÂN")]
    [InlineData("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    [InlineData("X· MÉU §¥N", "XÃ MẪU ĐƠN")]
    [InlineData("X· T©n LËp cã 05 th«n, sè 05/BC-UBND", "Xã Tân Lập có 05 thôn, số 05/BC-UBND")]
    public void Read_CapitalsOfTcvn3_AreCapitalsWhereTheWordIs(string codes, string text) =>
        LegacyText.Read("Toµn x· ®· tæ chøc héi nghÞ ®èi tho¹i\n" + codes).Text.Split('\n')[1].ShouldBe(text);

    [Fact]
    public void Note_OfWhatWasConverted_NamesTheEncodingAndShowsWords() =>
        LegacyText.Read("Toµn x· ®· tæ chøc 24 buæi ®èi tho¹i").Converted.Note.ShouldBe(
            "chữ gõ bằng bảng mã cũ TCVN3 (ABC) đã được đổi sang Unicode để đọc: 8 từ, như “Toµn” → “Toàn”, “x·” → “xã”, “®·” → “đã”, “tæ” → “tổ”; "
                + "tệp gửi lên không bị sửa");
}
