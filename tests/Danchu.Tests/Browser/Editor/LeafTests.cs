using System.Text.RegularExpressions;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser.Editor;

/// <summary>Writing on the leaf of a section as people who know Word do it; what the form sends is markup.</summary>
public sealed partial class LeafTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Leaf_WrittenByKeyboard_SavesMarkup()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "han-che");
        await leaf.ClearAsync();

        await leaf.TypeAsync("Kết quả ");
        await leaf.PressAsync("Control+b");
        await leaf.TypeAsync("rất tốt");
        await leaf.PressAsync("Control+b");
        await leaf.TypeAsync(" năm 2023.");
        await leaf.PressAsync("Enter");
        await leaf.TypeAsync("- Một;");
        await leaf.PressAsync("Enter");
        await leaf.TypeAsync("hai:");
        await leaf.PressAsync("Enter");
        await leaf.PressAsync("Tab");
        await leaf.TypeAsync("trong hai.");
        await leaf.PressAsync("Enter");
        await leaf.PressAsync("Enter");
        await leaf.PressAsync("Enter");
        await leaf.TypeAsync("1. Đoạn có số.");
        await leaf.PressAsync("Enter");
        await leaf.TypeAsync("Đoạn sau.");

        await leaf.ShouldHoldAsync("Kết quả **rất tốt** năm 2023.\n\n- Một;\n- hai:\n  + trong hai.\n\n1. Đoạn có số.\n\n2. Đoạn sau.");
        await leaf.PressAsync("Control+s");
        await leaf.SeeStateAsync("Đã tự lưu");
        await leaf.Desk.GoAsync(leaf.Desk.Path);
        await Assertions.Expect(leaf.Text.Locator("ul[data-mark='+'] li")).ToHaveTextAsync("trong hai.");
        await Assertions.Expect(leaf.Text.Locator("strong")).ToHaveTextAsync("rất tốt");
    }

    [Fact]
    public async Task Tools_ByKeyboardAlone_SetBoldListAndNumbers()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "nguyen-nhan");
        await leaf.ClearAsync();
        await leaf.TypeAsync("Một đoạn.");
        await leaf.PressAsync("Control+a");

        await leaf.Desk.Page.Locator(".tools button").First.FocusAsync();
        await leaf.PressAsync("Enter");
        await leaf.ShouldHoldAsync("**Một đoạn.**");
        await leaf.Desk.Page.Locator(".tools button").First.FocusAsync();
        await leaf.PressAsync("ArrowRight");
        await leaf.PressAsync("ArrowRight");
        await Assertions.Expect(leaf.Tool("Gạch đầu dòng")).ToBeFocusedAsync();
        await leaf.PressAsync("Enter");
        await leaf.ShouldHoldAsync("- **Một đoạn.**");
        await Assertions.Expect(leaf.Tool("Gạch đầu dòng")).ToHaveAttributeAsync("aria-pressed", "true");
        await leaf.Tool("Gạch đầu dòng").ClickAsync();
        await leaf.Tool("Đánh số đoạn").ClickAsync();
        await leaf.ShouldHoldAsync("1. **Một đoạn.**");
    }

    [Fact]
    public async Task Figure_Inserted_IsAChipThatShowsItsValueAndOpensItsSource()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-o-xa");
        await leaf.ClearAsync();
        await leaf.TypeAsync("Nhân dân góp ");

        await leaf.Tool("Chèn số liệu").ClickAsync();
        await leaf.Desk.Page.GetByRole(AriaRole.Combobox, new() { Name = "Tìm chỉ tiêu" }).FillAsync("ngay cong toan bo");
        await leaf.PressAsync("Enter");
        await leaf.TypeAsync(" ngày công.");

        await leaf.ShouldHoldAsync("Nhân dân góp {{ngay-cong@toan-bo}} ngày công.");
        var chip = leaf.Text.Locator(".chip");
        await Assertions.Expect(chip).ToHaveTextAsync(Number());
        await chip.ClickAsync();
        var card = leaf.Desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Số liệu gắn" });
        await Assertions.Expect(card).ToContainTextAsync("Năm 2023");
        await Assertions.Expect(card.GetByRole(AriaRole.Link, new() { Name = "Mở số liệu" })).ToHaveAttributeAsync("href", Figures());
        await Assertions.Expect(card.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await leaf.PressAsync("Escape");
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await leaf.PressAsync("End");
        await leaf.TypeAsync(" Góp {{ngay-cong@xa}} ngày.");
        await Assertions.Expect(chip).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Footnote_WrittenInItsCard_StandsBelowTheLeafAndIsUndoneWithTheText()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "nhiem-vu");
        await leaf.ClearAsync();
        await leaf.TypeAsync("Đã họp");
        await leaf.Tool("Chú thích cuối trang").ClickAsync();
        await leaf.TypeAsync("Số liệu đến 30/11.");
        await leaf.PressAsync("Enter");
        await leaf.TypeAsync(" hai lần.");

        await leaf.ShouldHoldAsync("Đã họp^[Số liệu đến 30/11.] hai lần.");
        var below = leaf.Desk.Page.Locator(".leaf-notes li");
        await Assertions.Expect(below).ToHaveTextAsync("Số liệu đến 30/11.");
        await below.GetByRole(AriaRole.Button).ClickAsync();
        await leaf.PressAsync("End");
        await leaf.TypeAsync(" Nguồn: xã.");
        await leaf.PressAsync("Escape");
        await leaf.ShouldHoldAsync("Đã họp^[Số liệu đến 30/11. Nguồn: xã.] hai lần.");
        await leaf.PressAsync("Control+z");
        await leaf.ShouldHoldAsync("Đã họp^[Số liệu đến 30/11.] hai lần.");
    }

    [Fact]
    public async Task TakingOver_LastYearsText_IsOneStepOfUndoAndHappensOnce()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "lanh-dao-cap-uy");
        await leaf.ClearAsync();
        await leaf.TypeAsync("Đoạn của năm nay.");
        var take = leaf.Desk.Page.GetByRole(AriaRole.Button, new() { Name = "Chép vào khung soạn thảo" }).First;
        var markup = await take.GetAttributeAsync("data-markup");

        await take.ClickAsync();
        await leaf.ShouldHoldAsync("Đoạn của năm nay.\n\n" + markup);
        await take.ClickAsync();
        await leaf.SeeStateAsync("Nội dung này đã có trong khung soạn thảo.");
        await leaf.Tool("Hoàn tác").ClickAsync();
        await leaf.ShouldHoldAsync("Đoạn của năm nay.");
    }

    [Fact]
    public async Task Leaving_AsksOnlyWhatIsNotSaved()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-co-quan");
        var asked = new TaskCompletionSource<string>();
        leaf.Desk.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await leaf.TypeAsync("Đã lưu rồi.");
        await leaf.SeeStateAsync("Đã tự lưu");
        await leaf.Desk.FollowAsync("Về danh sách mục");
        await leaf.Desk.SeeHeadingAsync("Báo cáo");
        asked.Task.IsCompleted.ShouldBeFalse();

        await leaf.Desk.GoAsync(leaf.Address);
        await leaf.Text.FocusAsync();
        await leaf.Desk.Window.Context.SetOfflineAsync(true);
        await leaf.TypeAsync("Chưa gửi được.");
        await leaf.SeeStateAsync("Chưa kết nối được");
        await leaf.Desk.Page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        (await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldBe("beforeunload");
    }

    [Fact]
    public async Task Plain_View_IsTheSameText()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "han-che");
        await leaf.ClearAsync();
        await leaf.Desk.PressAsync("Xem dạng chữ thô");
        var area = leaf.Desk.Page.Locator("#Input_Text");
        await area.FillAsync("Một **đậm**.\n- gạch\n\nGiữa.\n\n---\n");
        await leaf.Desk.PressAsync("Xem như trang giấy");

        await Assertions.Expect(leaf.Text.Locator("strong")).ToHaveTextAsync("đậm");
        await Assertions.Expect(leaf.Text.Locator(".kept-source")).ToHaveTextAsync("---");
        await leaf.ShouldHoldAsync("Một **đậm**.\n- gạch\n\nGiữa.\n\n---\n");
    }

    [GeneratedRegex("^[\\d.]+$", RegexOptions.None, 30_000)]
    private static partial Regex Number();

    [GeneratedRegex("/figures#f-ngay-cong-toan-bo$", RegexOptions.None, 30_000)]
    private static partial Regex Figures();
}
