using Danchu.Core.Facts;
using Danchu.Core.Markup;
using Danchu.Documents;

namespace Danchu.Tests.Markup;

public sealed class MarkupToBlocksTests
{
    /// <summary>
    /// What the document shows: ¶ begins a paragraph, - and + an item by its depth, *…* italic, **…** bold, ^(…) a footnote, [=…] a bound figure.
    /// </summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("một\nhai", "¶một ¶hai")]
    [InlineData("một\n\n\nhai", "¶một ¶hai")]
    [InlineData("- a\n- b", "-a -b")]
    [InlineData("- a\n  + b\n  + c\n- d", "-a ++b ++c -d")]
    [InlineData("- a\n  + b\n  - c\n- d", "-a ++b ++c -d")]
    [InlineData("- a\n\n  b\n- c", "-a -b -c")]
    [InlineData("- a\n  + b\n\n  c", "-a ++b -c")]
    [InlineData("* a", "-a")]
    [InlineData("1. Một\n2. Hai", "¶1. Một ¶2. Hai")]
    [InlineData("1) Một", "¶1) Một")]
    [InlineData("a) Một", "¶a) Một")]
    [InlineData("    thụt vào", "¶thụt vào")]
    [InlineData("# Không phải đề mục", "¶# Không phải đề mục")]
    [InlineData("Một\n---\nHai", "¶Một ¶--- ¶Hai")]
    [InlineData("> trích", "¶> trích")]
    [InlineData("<script>alert(1)</script> &amp; <b>", "¶<script>alert(1)</script> &amp; <b>")]
    [InlineData("[chữ](http://x) ![ảnh](y) `mã` http://z", "¶[chữ](http://x) ![ảnh](y) `mã` http://z")]
    [InlineData("| a | b", "¶| a | b")]
    [InlineData("*nghiêng* và **đậm** và ***cả hai***", "¶*nghiêng* và **đậm** và ***cả hai***")]
    [InlineData("5 * 3 = 15, a_b_c", "¶5 * 3 = 15, a_b_c")]
    [InlineData("**chưa đóng", "¶**chưa đóng")]
    [InlineData("có {{cuoc}} cuộc", "¶có [=02] cuộc")]
    [InlineData("**{{cuoc}}**", "¶**[=02]**")]
    [InlineData("- {{cuoc}} cuộc^[Của {{hoa-giai|%}} vụ.]", "-[=02] cuộc^(Của [=75,26%] vụ.)")]
    [InlineData("a^[một]b^[hai]", "¶a^(một)b^(hai)")]
    [InlineData("a^[xem [1] và [2]]", "¶a^(xem [1] và [2])")]
    [InlineData("a^[một^[hai] ba]", "¶a^(mộthai ba)")]
    [InlineData("a^[một\nhai]", "¶a^(một/hai)")]
    [InlineData("a^[**đậm**]", "¶a^(**đậm**)")]
    [InlineData("a^[chưa đóng", "¶a^[chưa đóng")]
    [InlineData("a^[chưa đóng ^[b]", "¶a^[chưa đóng ^(b)")]
    [InlineData("m^2 và [b]", "¶m^2 và [b]")]
    [InlineData("{một} {{ {{", "¶{một} {{ {{")]
    [InlineData("\\{{cuoc}}", "¶{{cuoc}}")]
    public void Convert_Markup_IsWhatTheWriterMeant(string markup, string shown)
    {
        var (blocks, problems) = Convert(markup);

        Show(blocks).ShouldBe(shown);
        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("có {{la}}", "¶có **[? la]**", "Không có chỉ tiêu “la” trong danh mục.")]
    [InlineData("- *{{trong}}*", "-***[? Tên trong]***", "“Tên trong” chưa được báo cáo: hãy nhập vào biểu số liệu.")]
    [InlineData("a^[có {{hoa_giai}}]", "¶a^(có **[? hoa_giai]**)", "“{{hoa_giai}}” không phải là một số liệu gắn: hãy chọn lại từ danh sách chỉ tiêu.")]
    public void Convert_TokenWithoutFigure_IsShownWhereItStands(string markup, string shown, string problem)
    {
        var (blocks, problems) = Convert(markup);

        Show(blocks).ShouldBe(shown);
        problems.ShouldBe([problem]);
    }

    [Theory]
    [InlineData("có {{cuoc}} cuộc^[{{hoa-giai}}]", "có 02 cuộc^[73/97]")]
    [InlineData("{một} {{ và }", "{một} {{ và }")]
    [InlineData("{{ {{cuoc}}", "[?  {{cuoc]")]
    [InlineData("{{trong}}", "[? Tên trong]")]
    public void ReadOut_Markup_HasItsFiguresAndStaysMarkup(string markup, string plain) => SpellOut.Plain(markup, Source()).ShouldBe(plain);

    [Fact]
    public void ReadOut_BracesTooFarApart_AreNoToken()
    {
        var text = "{{" + new string('x', 300) + "}} {{cuoc}}";

        SpellOut.Plain(text, Source()).ShouldBe(text.Replace("{{cuoc}}", "02", StringComparison.Ordinal));
    }

    /// <summary>A megabyte each, ten sections' worth: what took its square in time or its depth in stack would not come back.</summary>
    [Theory(Timeout = 120_000)]
    [InlineData("{{", "", 500_000)]
    [InlineData("{{cuoc", "", 150_000)]
    [InlineData("^[", "", 500_000)]
    [InlineData("^[", "]", 300_000)]
    [InlineData("[", "]", 500_000)]
    [InlineData("- ", "", 500_000)]
    [InlineData("- \n", "", 300_000)]
    [InlineData("*a ", "", 300_000)]
    [InlineData("a* ", "", 300_000)]
    [InlineData("*a ", "a* ", 150_000)]
    [InlineData("**a ", "", 250_000)]
    [InlineData("*", "", 1_000_000)]
    [InlineData("*_", "", 500_000)]
    [InlineData("a**b", "", 250_000)]
    [InlineData("\\", "", 1_000_000)]
    [InlineData(" ", "", 1_000_000)]
    [InlineData("\n", "", 1_000_000)]
    [InlineData("\t- ", "\n", 200_000)]
    public async Task Convert_HostileText_EndsAndKeepsItsLetters(string left, string right, int times)
    {
        var text = string.Concat(Enumerable.Repeat(left, times)) + "giữa" + string.Concat(Enumerable.Repeat(right, times));

        var shown = await Task.Run(() => Show(Convert(text).Blocks), TestContext.Current.CancellationToken);

        shown.ShouldContain("giữa");
        SpellOut.Plain(text, Source()).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Convert_ManyIndentedLists_DoNotNestWithoutEnd()
    {
        var text = string.Join('\n', Enumerable.Range(0, 1000).Select(i => new string(' ', 2 * i) + "- mục " + i));

        var shown = Show(Convert(text).Blocks);

        shown.ShouldContain("mục 0");
        shown.ShouldContain("mục 999");
    }

    private static FigureSource Source() => ResolveTokenTests.Figures([("cuoc", Figure.Of(2)), ("hoa-giai", Figure.OfRatio(73, 97))]);

    private static (List<Block> Blocks, List<string> Problems) Convert(string markup)
    {
        List<string> problems = [];
        return (new MarkupToBlocks(Source(), problems.Add).Convert(markup), problems);
    }

    private static string Show(List<Block> blocks) => string.Join(' ', blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => ["¶" + Show(paragraph.Content)],
        ListBlock list => Show(list, 1),
        _ => [block.ToString()],
    }));

    private static IEnumerable<string> Show(ListBlock list, int depth) => list.Items.SelectMany(item =>
        (item.Inner is { } inner ? Show(inner, depth + 1) : []).Prepend(new string(list.Marker == ListMarker.Plus ? '+' : '-', depth) + Show(item.Content)));

    private static string Show(Sequence<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Run run => Styled(run.Text, run.Style),
        BoundFigure figure => Styled($"[={figure.Text}]", figure.Style),
        Footnote footnote => $"^({Show(footnote.Content)})",
        LineBreak => "/",
        _ => "?",
    }));

    private static string Styled(string text, RunStyle style)
    {
        var mark = (style.HasFlag(RunStyle.Bold) ? "**" : "") + (style.HasFlag(RunStyle.Italic) ? "*" : "");
        return mark + text + mark;
    }
}
