using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;

namespace Danchu.Core.Reports;

/// <summary>What stands in a row of a form: one figure, or figures added as a token of the text would add them.</summary>
internal static class RowFigures
{
    /// <summary>Null where it, or a figure it adds, is not reported.</summary>
    public static Figure? Now(this FigureSource figures, FormRow row) => row.IsSum
        ? EvaluateToken.Of(row.Token(), key => figures.Now(key.Indicator, key.Scope), _ => { })
        : figures.Now(row.Indicator, row.Scope);

    /// <summary>The same of the period before.</summary>
    public static Figure? Before(this FigureSource figures, FormRow row) => row.IsSum
        ? EvaluateToken.Of(row.Token(), key => figures.Before(key.Indicator, key.Scope), _ => { })
        : figures.Before(row.Indicator, row.Scope);

    /// <summary>The indicator whose unit, kind and decimals it is written with.</summary>
    public static Indicator? IndicatorOf(this FigureSource figures, FormRow row) => figures.Indicators.GetValueOrDefault(row.Shows.First());

    /// <summary>The row as a figure of the text, and as its content control in the document names it.</summary>
    public static FigureToken Token(this FormRow row) => row.Sum is { } sum
        ? new FigureToken([.. sum.Select(term => new TokenTerm(term.Indicator, term.Part, row.Scope, Taken: term.Taken))], [], TokenForm.Value)
        : new FigureToken(row.Indicator, row.Scope, TokenForm.Value);
}
