using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Reports;

namespace Danchu.Web.Pages.Assignments;

/// <summary>A row of the figures page: <c>&lt;partial name="_FigureRow" model="new FigureRow(Model, row)" /&gt;</c>.</summary>
public sealed record FigureRow(FiguresModel Page, ShowFigures.Row Row)
{
    public string Key => Row.Asked.Indicator;

    public IReadOnlyList<string> Errors => [.. Page.Errors(Key)];

    public FigureState State => Page.StateShown(Row);

    /// <summary>"tăng" or "giảm" as a class, beside the sign and the word.</summary>
    public string Direction => FiguresModel.Compared(Row) switch
    {
        ['t', ..] => "up",
        ['g', ..] => "down",
        _ => "",
    };

    /// <summary>Both sides of a/b by their names.</summary>
    public string Sides => Row.Indicator.Kind == IndicatorKind.Ratio ? $"{Row.Indicator.NumeratorName} / {Row.Indicator.DenominatorName}" : "";
}
