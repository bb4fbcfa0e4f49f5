using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>
/// What a year of work at the screen is made of: lines in books, the district's request to Xã Bản Bo, a draft whose figures the books counted.
/// </summary>
internal static class DeskAtBooks
{
    public static ILocator Field(this Desk desk, string column) => desk.Page.Locator($"[id='Input_Fields_{column}']");

    /// <summary>Lines as they are copied from a spreadsheet, after the names of their columns; all in one import.</summary>
    public static async Task PasteAsync(this Desk clerk, string register, string head, int rows, IEnumerable<string> lines)
    {
        await clerk.GoAsync($"/registers/{register}");
        await clerk.OpenAsync("Nhập, xuất, in sổ");
        await clerk.FollowAsync("Nhập từ Excel");
        await clerk.FillAsync("Hoặc dán các ô chép từ Excel", head + string.Join('\n', lines));
        await clerk.PressAsync("Xem trước");
        await clerk.PressAsync($"Ghi {rows} mục vào sổ");
        await clerk.SeeConfirmedAsync($"{rows} mục");
    }

    /// <summary>The secretary asks the commune for its report of 2024 and hands the letter to its signer; with a rubric where one is named.</summary>
    public static async Task AskAsync(this Desk secretary, string subject, string period, string due, string? rubric = null)
    {
        await secretary.GoHomeAsync();
        await secretary.FollowAsync("Mở đợt báo cáo");
        await secretary.Main.GetByText("Kỳ khác").ClickAsync();
        await secretary.Main.GetByLabel("Loại kỳ").SelectOptionAsync(period);
        await secretary.FillAsync("Năm", "2024");
        await secretary.PickAsync("Báo cáo năm của xã, phường, thị trấn");
        await secretary.PickAsync("Biểu số liệu của xã, phường, thị trấn");
        if (rubric is not null)
        {
            await secretary.Main.GetByLabel(rubric).CheckAsync();
        }

        await secretary.FillAsync("Hạn gửi", due);
        await secretary.FillAsync("Trích yếu", subject);
        await secretary.PressAsync("Lưu bản nháp, chọn nơi nhận");
        await secretary.FillAsync("Tìm", "ban bo");
        await secretary.PressAsync("Lọc");
        await secretary.Main.GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = "Xã Bản Bo", Exact = true }).CheckAsync();
        await secretary.PressAsync("Chọn các đơn vị đánh dấu");
        await secretary.FollowAsync("Xong, xem bản nháp");
        var warned = secretary.Main.GetByLabel("Tôi đã đọc các cảnh báo và vẫn trình ký");
        if (await warned.CountAsync() > 0)
        {
            await warned.CheckAsync();
        }

        await secretary.PressAsync("Trình ký công văn");
    }

    public static async Task SignRequestAsync(this Desk leader)
    {
        await leader.FollowAsync("Đọc và ký");
        await leader.OpenAsync("Ký, ban hành tới 1 đơn vị");
        await leader.PressAsync("Ký và ban hành");
        await leader.SeeConfirmedAsync("Đã ký, ban hành công văn");
    }

    /// <summary>The draft of this round's report, written from the books. The path of the assignment.</summary>
    public static async Task<string> DraftAsync(this Desk clerk, string subject)
    {
        await clerk.GoHomeAsync();
        await clerk.FollowAsync(subject);
        var assignment = clerk.Path;
        await clerk.FollowAsync("Viết nháp");
        await clerk.SeeAsync("Đưa các câu đã chọn vào báo cáo");
        await clerk.PressAsync("Đưa các câu đã chọn vào báo cáo");
        await clerk.SeeConfirmedAsync("Đã viết nháp");
        return assignment;
    }

    public static async Task CountedAsync(this Desk clerk, string assignment, params (string Indicator, string Value)[] figures)
    {
        await clerk.GoAsync($"{assignment}/figures");
        foreach (var (indicator, value) in figures)
        {
            await Assertions.Expect(clerk.Page.Locator($"[id='Input_{indicator}']")).ToHaveValueAsync(value);
        }
    }
}
