using System.Globalization;
using System.Text;
using Danchu.Checking;
using Danchu.Core.Markup;
using Danchu.Core.Outlines;
using Danchu.Core.Reports.Drafts;

namespace Danchu.Bench.Checking.Synthetic;

/// <summary>
/// A text that the program writes of real figures: sentences of the catalogue, as a draft has them, with the figures of a unit of samples/. All of it is true.
/// </summary>
internal sealed record FactsDocument(string Text, IReadOnlyList<PinnedFigures> Pins)
{
    /// <summary>A part of what the unit can say, another with each seed; half of them with the figures once more in an annex.</summary>
    public static FactsDocument Make(FactsUnit unit, Dice dice)
    {
        var text = new StringBuilder($"{unit.Name.ToUpperInvariant()}\n\nBÁO CÁO\nkết quả thực hiện dân chủ ở cơ sở năm {unit.Year}\n\n");
        var (pins, told) = (new List<PinnedFigures>(), new List<(string Indicator, TextSpan Place)>());
        foreach (var sentence in unit.Sentences.Where(_ => dice.Often(70)))
        {
            if (Spell(sentence, unit.Figures) is { } spelled)
            {
                var from = text.Length;
                text.Append(spelled.Text).Append(dice.Pick(" ", " ", "\n", "\n\n"));
                pins.AddRange(PinnedFigures.In(spelled.Figures).Select(pin => pin.MovedBy(from)));
                told.AddRange(spelled.Figures
                    .Where(figure => figure.Token is { SingleOwn: not null, Form.Style: TokenStyle.Value })
                    .Select(figure => (figure.Token.SingleOwn!.Indicator, new TextSpan(figure.Place.Start + from, figure.Place.End + from))));
            }
        }

        if (dice.Often(50))
        {
            pins.AddRange(AppendAnnex(text, told.DistinctBy(figure => figure.Indicator, StringComparer.Ordinal).ToList(), unit.Figures));
        }

        return new(text.ToString(), pins);
    }

    private static List<PinnedFigures> AppendAnnex(StringBuilder text, List<(string Indicator, TextSpan Place)> told, FigureSource source)
    {
        var body = text.ToString();
        var pins = new List<PinnedFigures>();
        text.Append("\n\nPHỤ LỤC\nSố liệu thực hiện dân chủ ở cơ sở\nTT\tChỉ tiêu\tĐơn vị\tSố liệu\n");
        foreach (var (row, (indicator, place)) in told.Index())
        {
            var (named, printed) = (source.Indicators[indicator], body[place.Start..place.End]);
            text.Append(CultureInfo.InvariantCulture, $"{row + 1}\t{named.Name}\t{named.Unit}\t");
            if (printed.Length > 2)
            {
                pins.Add(PinnedFigures.Twice(place, new(text.Length, text.Length + printed.Length)));
            }

            text.Append(printed).Append('\n');
        }

        return pins;
    }

    /// <summary>The same with a slip in one figure that others of its sentence fix; null when there is none.</summary>
    public (string Text, PinnedFigures Pin, TextSpan Slip)? Slipped(Dice dice)
    {
        for (var tries = 0; tries < 40 && Pins.Count > 0; tries++)
        {
            var pin = dice.Pick(Pins);
            var at = dice.Pick(pin.Places);
            var slipped = SlipDigit.In(Text[at.Start..at.End], dice);
            var text = Text[..at.Start] + slipped + Text[at.End..];
            if (!pin.Holds(text))
            {
                return (text, pin, at);
            }
        }

        return null;
    }

    private static (string Text, List<(FigureToken Token, TextSpan Place)> Figures)? Spell(DraftSentence sentence, FigureSource source)
    {
        if (new FillSentence(source, hasBelow: false).Of(sentence).Markup is not { } markup)
        {
            return null;
        }

        var (text, figures, at) = (new StringBuilder(), new List<(FigureToken, TextSpan)>(), 0);
        foreach (var (start, end, inner) in ParseMarkup.TokensIn(markup))
        {
            var resolved = ResolveToken.From(inner, source);
            if (resolved.Problem is not null || FigureToken.Read(inner) is not { } token)
            {
                return null;
            }

            text.Append(markup, at, start - at);
            figures.Add((token, new TextSpan(text.Length, text.Length + resolved.Text.Length)));
            text.Append(resolved.Text);
            at = end;
        }

        return (text.Append(markup, at, markup.Length - at).ToString(), figures);
    }
}
