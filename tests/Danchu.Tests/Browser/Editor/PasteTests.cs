using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser.Editor;

/// <summary>Pasting what Word, LibreOffice and web pages put on the clipboard: words, bold, italic, lists and footnotes come, nothing else.</summary>
public sealed class PasteTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>
{
    private const string Word = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta name=Generator content="Microsoft Word 15"><title>Báo cáo</title>
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
        <style><!-- p.MsoNormal {margin:0cm; font-size:14.0pt;} --></style></head>
        <body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
        <p class=MsoNormal style='margin-top:6.0pt;text-align:justify;text-indent:36.0pt'><span lang=VI style='font-family:"Times New Roman",serif'>Trong năm
        2023, <b style='mso-bidi-font-weight:normal'>Ban Chỉ đạo</b> đã họp <span style='color:red'>02</span> lần<a style='mso-footnote-id:ftn1'
        href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
        class=MsoFootnoteReference><span style='font-size:14.0pt'>[1]</span></span><![endif]></span></span></a>, <i>cụ thể</i>:<o:p></o:p></span></p>
        <p class=MsoListParagraph style='margin-left:54.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
        </span></span></span><![endif]>Tuyên truyền&nbsp;26 buổi;<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>+<span>&nbsp;</span></span><![endif]>ở
        bản: 20 buổi.<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
        style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]><b>Hạn chế</b><o:p></o:p></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <!--EndFragment-->
        <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
        <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
        class=MsoFootnoteReference>[1]</span></a> Tháng 3 và <b>tháng 10</b> [theo kế hoạch].<o:p></o:p></p></div></div></body></html>
        """;

    private const string LibreOffice = """
        <!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">p { margin: 0 }</style>
        </head><body lang="vi-VN" dir="ltr"><p style="line-height: 115%"><font face="Liberation Serif"><span style="font-weight: bold">Kết quả</span>:
        góp <i>ngày công</i><sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>.</font></p>
        <ul><li><p style="margin-bottom: 0cm">Một</p></li><li><p>Hai</p><ul><li><p>ba</p></li></ul></li></ul>
        <ol><li><p>Thứ nhất</p></li><li><p>Thứ hai</p></li></ol>
        <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Của các bản.</p></div>
        </body></html>
        """;

    private const string Web = """
        <meta charset='utf-8'><h2 style="font-size: 20px"><span style="font-weight:400">Tiêu đề</span></h2><div>Dòng một<br>dòng <strong>hai</strong></div>
        <table><tbody><tr><th>TT</th><td>Nội dung</td></tr><tr><td>1</td><td>Họp * và _gạch_</td></tr></tbody></table><img src="https://example.org/x.png">
        <script>alert(1)</script><p onclick="alert(1)">Hết&nbsp;<a href="javascript:alert(1)">liên kết</a>.</p>
        """;

    private const string Joined = """
        <table><thead><tr><th rowspan=2>TT</th><th colspan=2>Kết quả</th></tr><tr><th>Số cuộc</th><th>Số | người</th></tr></thead>
        <tr><td><p>1</p></td><td><p>12</p><p>(năm trước: 10)</p></td><td></td></tr></table>
        """;

    public static TheoryData<string, string> Samples => new()
    {
        {
            Word,
            "Trong năm 2023, **Ban Chỉ đạo** đã họp 02 lần^[Tháng 3 và **tháng 10** [theo kế hoạch].], *cụ thể*:\n\n"
                + "- Tuyên truyền 26 buổi;\n  + ở bản: 20 buổi.\n\n1. **Hạn chế**"
        },
        { LibreOffice, "**Kết quả**: góp *ngày công*^[Của các bản.].\n\n- Một\n- Hai\n  + ba\n\n1. Thứ nhất\n\n2. Thứ hai" },
        { Web, "Tiêu đề\n\nDòng một\n\ndòng **hai**\n\n| TT | Nội dung |\n| 1 | Họp \\* và \\_gạch\\_ |\n\nHết liên kết." },
        { Joined, "| TT | Kết quả | < |\n| ^ | Số cuộc | Số \\| người |\n|---|---|---|\n| 1 | 12<br>(năm trước: 10) |  |" },
        { "", "Một  đoạn.\n\nĐoạn * hai có {{ngay-cong@xa}}.\n- gạch" },
    };

    [Fact]
    public async Task Paste_FromElsewhere_IsCleanMarkup()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "dan-chu-o-xa");
        foreach (var (html, text) in Samples.Select(row => row.Data))
        {
            await leaf.ClearAsync();
            await leaf.PasteAsync(html, text);
            await leaf.ShouldHoldAsync(html.Length > 0 ? text : "Một đoạn.\n\nĐoạn * hai có {{ngay-cong@xa}}.\n\n- gạch");
        }

        leaf.Desk.Window.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Paste_OfATable_IsShownAsOneAndIsUndone()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "nguyen-nhan");
        await leaf.ClearAsync();
        await leaf.TypeAsync("Trước bảng.");
        await leaf.PasteAsync(Joined, "");
        var table = leaf.Desk.Page.Locator(".leaf .kept-table");
        await Assertions.Expect(table.Locator("tr")).ToHaveTextAsync(["TTKết quả", "Số cuộcSố | người", "112(năm trước: 10)"]);
        await Assertions.Expect(table.Locator("th[colspan='2'], th[rowspan='2']")).ToHaveCountAsync(2);
        await leaf.PressAsync("Control+z");
        await leaf.ShouldHoldAsync("Trước bảng.");
    }

    [Fact]
    public async Task Paste_OfWords_GoesIntoTheSentenceAndIsUndone()
    {
        await using var leaf = await Leaf.OpenAsync(site, browser, "han-che");
        await leaf.ClearAsync();
        await leaf.TypeAsync("Còn chậm.");
        await leaf.PasteAsync("<p class=MsoNormal><b>Có nơi</b> </p>", "Có nơi");
        await leaf.ShouldHoldAsync("Còn chậm.**Có nơi**");
        await leaf.PressAsync("Control+z");
        await leaf.ShouldHoldAsync("Còn chậm.");
    }
}
