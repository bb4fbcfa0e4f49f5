using System.Text;
using Danchu.Documents;

namespace Danchu.Tests.Markup;

/// <summary>Section texts from a seed, with everything our markup has; and paragraphs as a foreign Word file may hold them.</summary>
internal sealed class GeneratedMarkup
{
    private static readonly string[] Words =
    [
        "dân chủ", "ở cơ sở", "họp", "75,26%", "m²", "“khéo”", "(nếu có)", "R&D", "a < b", "Đ/c", "5 * 3", "a_b", "[1]", "số 22-HD/BCĐ", "1.078", "- gạch",
        "100%.",
    ];

    private static readonly string[] Tokens = ["{{ngay-cong}}", "{{hoa-giai@xa|%}}", "{{don/kien-nghi}}", "{{tien|+-}}"];

    private static readonly string[] Hostile =
        ["*", "**", "_", "\\", "^[", "[", "]", "{{", "}}", "{{la}}", "- ", "+ ", "# ", "`", "<b>", "&amp;", " ", "chữ", "Ủy", "2", "(", ")", ".", "\t", "𠀋"];

    private static readonly string[] LineEnds = ["\n", "\n\n", "\n- ", "\n  - ", "\n  + ", "\n* ", "\n    ", " \n", "\n---\n", "\\\n"];

    private readonly Random random;

    private GeneratedMarkup(int seed) => random = new Random(seed);

    public static string From(int seed) => new GeneratedMarkup(seed).Text();

    /// <summary>Marks, letters and line ends in any order.</summary>
    public static string HostileText(int seed)
    {
        var dice = new Random(seed);
        return string.Concat(Enumerable.Range(0, dice.Next(1, 24)).Select(_ => dice.Next(4) == 0
            ? LineEnds[dice.Next(LineEnds.Length)]
            : Hostile[dice.Next(Hostile.Length)]));
    }

    public static IReadOnlyList<string> HostilePieces => Hostile;

    public static Paragraph ForeignParagraph(int seed) => new GeneratedMarkup(seed).Foreign();

    private string Text()
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            text.Append(random.Next(3) == 0 ? List() : Line(footnotes: true)).Append("\n\n");
        }

        return text.ToString();
    }

    private string List()
    {
        var list = new StringBuilder();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            list.Append("- ").Append(Line(footnotes: true)).Append('\n');
            for (var inner = random.Next(3) == 0 ? 2 : 0; inner > 0; inner--)
            {
                list.Append("  + ").Append(Line(footnotes: false)).Append('\n');
            }
        }

        return list.ToString();
    }

    private string Line(bool footnotes)
    {
        var pieces = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(7) switch
        {
            0 => One(Tokens),
            1 => $"**{One("đậm", "rất đậm", "Họp {{hop}} cuộc", "100")}**",
            2 => $"*{One("nghiêng", "Đ/c A", "{{hop}}")}*",
            3 => $"***{One("cả hai", "2023")}***",
            4 when footnotes => $"chú^[{Line(footnotes: false)}]",
            _ => One(Words),
        });
        return "Trong kỳ " + string.Join(' ', pieces);
    }

    private Paragraph Foreign() => new(Inlines(footnotes: true));

    private Sequence<Inline> Inlines(bool footnotes) => Enumerable.Range(0, random.Next(1, 7)).Select(Inline (_) => random.Next(footnotes ? 8 : 7) switch
    {
        0 => new BoundFigure(One("ngay-cong", "hoa-giai@xa|%", "thẻ lạ"), One("02", "1.078"), Style()),
        7 => new Footnote(Inlines(footnotes: false)),
        _ => new Run(string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => One(Hostile))), Style()),
    }).ToSequence();

    private RunStyle Style() => One(RunStyle.Plain, RunStyle.Plain, RunStyle.Bold, RunStyle.Italic, RunStyle.Bold | RunStyle.Italic, RunStyle.Underline);

    private T One<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
