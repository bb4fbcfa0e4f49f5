using Danchu.Core.Outlines;

namespace Danchu.Tests.Outlines;

/// <summary>What an outline says to its writer is no heading of the report.</summary>
public sealed class ReportHeadingTests
{
    [Theory]
    [InlineData("Nêu khái quát chức năng, nhiệm vụ của đơn vị", "Khái quát chức năng, nhiệm vụ của đơn vị")]
    [InlineData("NHỮNG KIẾN NGHỊ, ĐỀ XUẤT (NẾU CÓ)", "NHỮNG KIẾN NGHỊ, ĐỀ XUẤT")]
    [InlineData("Việc xây dựng QCDC ở các loại hình cơ sở khác (nếu có)", "Việc xây dựng QCDC ở các loại hình cơ sở khác")]
    [InlineData("Nêu rõ kết quả cụ thể", "Kết quả cụ thể")]
    [InlineData("Trách nhiệm nêu gương của người đứng đầu", "Trách nhiệm nêu gương của người đứng đầu")]
    [InlineData("Nêu gương người tốt, việc tốt", "Nêu gương người tốt, việc tốt")]
    [InlineData("Nêu cao tinh thần trách nhiệm", "Nêu cao tinh thần trách nhiệm")]
    [InlineData("KẾT QUẢ ĐẠT ĐƯỢC", "KẾT QUẢ ĐẠT ĐƯỢC")]
    public void Of_AHeadingOfAnOutline_SaysOnlyWhatTheReportTells(string heading, string printed) => ReportHeading.Of(heading).ShouldBe(printed);
}
