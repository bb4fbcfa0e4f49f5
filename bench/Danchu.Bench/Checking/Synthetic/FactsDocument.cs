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
    /// <summary>A part of what the unit can say, another with each seed.</summary>
    public static FactsDocument Make(FactsUnit unit, Dice dice)
    {
        var text = new StringBuilder($"{unit.Name.ToUpperInvariant()}\n\nBÁO CÁO\nkết quả thực hiện dân chủ ở cơ sở năm {unit.Year}\n\n");
        var pins = new List<PinnedFigures>();
        foreach (var sentence in unit.Sentences.Where(_ => dice.Often(70)))
        {
            if (Spell(sentence, unit.Figures) is { } spelled)
            {
                var from = text.Length;
                text.Append(spelled.Text).Append(dice.Pick(" ", " ", "\n", "\n\n"));
                pins.AddRange(PinnedFigures.In(spelled.Figures).Select(pin => pin.MovedBy(from)));
            }
        }

        return new(text.ToString(), pins);
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
