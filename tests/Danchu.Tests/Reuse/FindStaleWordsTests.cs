using Danchu.Core.Organisations;
using Danchu.Core.Reuse;

namespace Danchu.Tests.Reuse;

/// <summary>Words left from a model, another unit or another year, and words that are rightly there.</summary>
public sealed class FindStaleWordsTests
{
    [Theory]
    [InlineData("Ủy ban nhân dân huyện/tỉnh đã chỉ đạo các phòng, ban.", "huyện/tỉnh")]
    [InlineData("Trên địa bàn xã/phường có 12 mô hình.", "xã/phường")]
    [InlineData("Ban Chỉ đạo [tên đơn vị] đã họp hai lần.", "[tên đơn vị]")]
    [InlineData("Đảng ủy xã X đã ban hành kế hoạch.", "X")]
    [InlineData("Năm nay đã tổ chức ....... hội nghị.", ".......")]
    public void Place_OfAModel_IsFound(string sentence, string place)
    {
        var span = FindLeftovers.In(sentence).ShouldHaveSingleItem();
        sentence[span.Start..span.End].ShouldBe(place);
    }

    [Theory]
    [InlineData("Các xã/phường, thị trấn đã tổ chức hội nghị.")]
    [InlineData("Có 13/13 xã/thị trấn gửi báo cáo.")]
    [InlineData("Văn bản của cấp huyện/tỉnh được niêm yết.")]
    [InlineData("Đảng ủy xã A Lù đã họp…")]
    [InlineData("Đạt 12/13 bản; tỷ lệ 92%.")]
    public void Words_ThatAreNoPlace_Pass(string sentence) => FindLeftovers.In(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Ủy ban nhân dân xã Sơn Bình đã niêm yết công khai.", Level.Commune, "Sơn Bình")]
    [InlineData("Trên địa bàn huyện Tân Uyên có 9 mô hình dân vận khéo.", Level.District, "Tân Uyên")]
    [InlineData("Ban Chỉ đạo tỉnh Lào Cai đã kiểm tra.", Level.Province, "Lào Cai")]
    public void Unit_NamedAsTheOneThatActs_IsFound(string sentence, Level level, string name) =>
        FindUnitNames.In(sentence, level).ShouldHaveSingleItem().Name.ShouldBe(name);

    [Theory]
    [InlineData("So với Đảng ủy xã Sơn Bình, số văn bản nhiều hơn.", Level.Commune)]
    [InlineData("Đã phối hợp với UBND xã Sơn Bình mở đường.", Level.Commune)]
    [InlineData("UBND xã Sơn Bình và UBND xã Bản Giang đã gửi.", Level.Commune)]
    [InlineData("UBND huyện Tam Đường đã phê duyệt.", Level.Commune)]
    [InlineData("Bà con xã đã góp công.", Level.Commune)]
    [InlineData("UBND xã Sơn Bình đã gửi.", Level.Unit)]
    public void Unit_RightlyNamed_Passes(string sentence, Level level) => FindUnitNames.In(sentence, level).ShouldBeEmpty();

    [Theory]
    [InlineData("Trong năm 2022, Ban Chỉ đạo đã họp 4 phiên để bàn việc thực hiện quy chế.", 2022)]
    [InlineData("Tiếp tục thực hiện tốt các nhiệm vụ của cấp trên giao trong năm 2023 tại các bản.", 2023)]
    public void Year_LeftAsItStoodThere_IsFound(string sentence, int year)
    {
        var old = new FindOldYears([sentence.Replace("4 phiên", "6 phiên", StringComparison.Ordinal)], 2022, StockPhrases.None);

        old.In(ReadWording.Of(sentence, StockPhrases.None)[0], sentence).ShouldHaveSingleItem().Year.ShouldBe(year);
    }

    [Theory]
    [InlineData("Trong năm 2022, Ban Chỉ đạo đã họp 4 phiên để bàn việc.", "Trong năm 2023, Ban Chỉ đạo đã họp 4 phiên để bàn việc.")]
    [InlineData("Số cuộc họp tăng 2 cuộc so với năm 2022, đều ở các bản vùng cao.", "Số cuộc họp tăng 2 cuộc so với năm 2022, đều ở các bản vùng cao.")]
    [InlineData("Xã được công nhận đạt chuẩn nông thôn mới từ năm 2022 đến nay.", "Xã được công nhận đạt chuẩn nông thôn mới từ năm 2022 đến nay.")]
    [InlineData("Thực hiện kế hoạch năm 2021 - 2025 của cấp trên giao cho xã.", "Thực hiện kế hoạch năm 2021 - 2025 của cấp trên giao cho xã.")]
    [InlineData("Trong năm 2022 đã họp bàn về việc làm đường.", "Hôm nay năm 2022 đã được nói tới ở một câu khác hẳn.")]
    public void Year_RightlyNamed_Passes(string before, string now) =>
        new FindOldYears([before], 2022, StockPhrases.None).In(ReadWording.Of(now, StockPhrases.None)[0], now).ShouldBeEmpty();
}
