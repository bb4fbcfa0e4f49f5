using Danchu.Core.Markup;
using Danchu.Documents;

namespace Danchu.Tests.Markup;

/// <summary>Blocks as markup: what is read back from it is what the blocks said.</summary>
public sealed class BlocksToMarkupTests
{
    [Theory]
    [InlineData("một\nhai", "một\n\nhai")]
    [InlineData("- a\n- b", "- a\n- b")]
    [InlineData("- a\n  + b\n  + c\n- d", "- a\n  + b\n  + c\n- d")]
    [InlineData("- a\n- b\n\nsau", "- a\n- b\n\nsau")]
    [InlineData("* a", "- a")]
    [InlineData("1. Một\n2. Hai", "1. Một\n\n2. Hai")]
    [InlineData("*nghiêng* và **đậm** và ***cả hai***", "*nghiêng* và **đậm** và ***cả hai***")]
    [InlineData("5 * 3 = 15, a_b_c", "5 * 3 = 15, a_b_c")]
    [InlineData("có {{ ngay-cong@xa |%}} cuộc", "có {{ngay-cong@xa|%}} cuộc")]
    [InlineData("- {{cuoc}} cuộc^[Của **{{hoa-giai|%}}** vụ.]", "- {{cuoc}} cuộc^[Của **{{hoa-giai|%}}** vụ.]")]
    [InlineData("a^[một\nhai]", "a^[một\nhai]")]
    [InlineData("a^[xem [1] và [2]]", "a^[xem [1] và [2]]")]
    [InlineData("\\{{cuoc}}", "\\{\\{cuoc}}")]
    [InlineData("\\- không phải gạch đầu dòng", "\\- không phải gạch đầu dòng")]
    [InlineData("\\*sao\\*", "\\*sao\\*")]
    [InlineData("# Không phải đề mục", "# Không phải đề mục")]
    public void Convert_WhatMarkupSays_IsWrittenAsPlainlyAsItCanBe(string markup, string written) => Written(markup).ShouldBe(written);

    [Fact]
    public void Convert_Emphasis_StandsAtLetters()
    {
        Write(new Paragraph([new Run("Kết quả"), new Run(" rất tốt. ", RunStyle.Bold), new Run("Hết")])).ShouldBe("Kết quả **rất tốt**. Hết");
        Write(new Paragraph([new Run("(a", RunStyle.Bold), new Run("b", RunStyle.Italic), new Run("c)")])).ShouldBe("(**a***b*c)");
        Write(new Paragraph([new Run("có "), new Run("gần ", RunStyle.Bold), new BoundFigure("cuoc", "02", RunStyle.Bold), new Run(" cuộc", RunStyle.Bold)]))
            .ShouldBe("có **gần {{cuoc}} cuộc**");
    }

    [Fact]
    public void Convert_WhatOnlyWordHas_KeepsItsWords()
    {
        Write(new Paragraph([new Run("11.943 m"), new Run("2", RunStyle.Superscript), new Run(" đất", RunStyle.Underline)])).ShouldBe("11.943 m² đất");
        Write(new Paragraph([new Run("một"), new LineBreak(), new Run("- hai")])).ShouldBe("một\n\n\\- hai");
        Write(new Paragraph([new Run("xem"), new Footnote("Số [1 và 2) ^[x")])).ShouldBe("xem^[Số (1 và 2) \\^ (x]");
        Write(new Paragraph([new BoundFigure("Click here!", "12"), new Run(" cuộc")])).ShouldBe("12 cuộc");
        Write(new ListBlock(ListMarker.Letter, [new ListItem("Một;"), new ListItem("Hai.")])).ShouldBe("a) Một;\n\nb) Hai.");
    }

    [Fact]
    public void Convert_TableThatIsTooLarge_IsNamedAsNotTaken()
    {
        List<string> lost = [];

        new BlocksToMarkup(lost.Add).Convert(
            [
                new Paragraph("Như sau:"),
                new Table
                {
                    Columns = Enumerable.Repeat(new TableColumn(10), 31).ToSequence(),
                    Rows = [new([new("TT"), new("Nội dung")]), new([new("1"), new("Họp")])],
                },
            ])
            .ShouldBe("Như sau:");

        lost.ShouldBe(["bảng 2 hàng, 31 cột (“TT | Nội dung | 1 …”)"]);
    }

    /// <summary>Generated from what writers use: markup → blocks → markup → blocks says the same, and markup written once stays as it is.</summary>
    [Fact]
    public void Convert_GeneratedMarkup_ComesBackAsTheSameBlocks()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var markup = GeneratedMarkup.From(seed);
            var blocks = Blocks(markup);

            var written = new BlocksToMarkup(_ => { }).Convert(blocks);

            Shown(Blocks(written)).ShouldBe(Shown(blocks), $"seed {seed}\n{markup}\n---\n{written}");
            Written(written).ShouldBe(written, $"seed {seed}");
        }
    }

    /// <summary>Any letters in any order, as a foreign file may hold them: no word is lost and none becomes a mark.</summary>
    [Fact]
    public void Convert_ForeignRuns_KeepEveryLetter()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var paragraph = GeneratedMarkup.ForeignParagraph(seed);

            var written = Write(paragraph);

            Letters(Blocks(written)).ShouldBe(Letters([paragraph]), $"seed {seed}\n{written}");
        }
    }

    private static string Write(params Block[] blocks) => new BlocksToMarkup(_ => { }).Convert(blocks);

    private static string Written(string markup) => Write([.. Blocks(markup)]);

    private static List<Block> Blocks(string markup) => new MarkupToBlocks(inner => new ResolvedToken($"<{inner}>", null, inner), _ => { }).Convert(markup);

    // Words with their emphasis; blanks and marks look the same in bold.
    private static string Shown(IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(block => block switch
    {
        Paragraph paragraph => "¶" + Shown(paragraph.Content),
        ListBlock list => Shown(list, 1),
        _ => "?",
    }));

    private static string Shown(ListBlock list, int depth) => string.Join('\n', list.Items.Select(item =>
        new string(list.Marker == ListMarker.Plus ? '+' : '-', depth) + Shown(item.Content) + (item.Inner is { } inner ? "\n" + Shown(inner, depth + 1) : "")));

    private static string Shown(Sequence<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Run run => string.Concat(run.Text.Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsLetterOrDigit(c) ? $"{c}{(int)run.Style}" : $"{c}")),
        BoundFigure figure => $"[{figure.Tag}{(int)figure.Style}]",
        Footnote note => $"^({Shown(note.Content)})",
        _ => "/",
    }));

    // Brackets in a footnote may have become round, and a caret been put apart: letters and digits are what must stay.
    private static string Letters(IEnumerable<Block> blocks) => string.Concat(blocks.OfType<Paragraph>().SelectMany(p => p.Content).Select(Letters));

    private static string Letters(Inline inline) => inline switch
    {
        Run run => string.Concat(run.Text.Where(char.IsLetterOrDigit)),
        BoundFigure figure => FigureToken.Read(figure.Tag) is { } token ? $"[{token.Inner}]" : string.Concat(figure.Text.Where(char.IsLetterOrDigit)),
        Footnote note => string.Concat(note.Content.Select(Letters)),
        _ => "",
    };
}
