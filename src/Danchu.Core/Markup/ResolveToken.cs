using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Markup;

/// <summary>What a token becomes in the document, or why it cannot be resolved.</summary>
public sealed record ResolvedToken(string Text, string? Problem, string Title);

/// <summary>Turns a figure token into Vietnamese writing. What is unknown or empty is said where it stands, never left out.</summary>
public static class ResolveToken
{
    public static ResolvedToken From(string inner, FigureSource source)
    {
        if (FigureToken.Read(inner) is not { } token)
        {
            return Hole(inner, $"“{{{{{inner}}}}}” không phải là một số liệu gắn: hãy chọn lại từ danh sách chỉ tiêu.");
        }

        var unknown = new[] { token.Indicator, token.Base }.FirstOrDefault(key => key is not null && !source.Indicators.ContainsKey(key));
        return unknown is not null
            ? Hole(unknown, $"Không có chỉ tiêu “{unknown}” trong danh mục.")
            : Write(token, source.Indicators[token.Indicator], source);
    }

    private static ResolvedToken Write(FigureToken token, Indicator indicator, FigureSource source)
    {
        var title = indicator.Name + ScopeWords.After(token.Scope);
        var parts = token.Base is null ? [indicator] : new[] { indicator, source.Indicators[token.Base] };
        if (token.Scope.Kind != ScopeKind.Own && Array.Find(parts, part => part.Aggregation == Aggregation.None) is { } alone)
        {
            return Hole(alone.Name, $"Chỉ tiêu “{alone.Name}” không cộng được giữa các đơn vị.");
        }

        if (token.Form == TokenForm.Difference)
        {
            return Difference(token, title, source);
        }

        return Array.Find(parts, part => source.Now(part.Key, token.Scope) is null) is { } silent
            ? NotReported(silent.Name + ScopeWords.After(token.Scope))
            : Written(token, indicator, Figure(token, source), title);
    }

    private static ResolvedToken Written(FigureToken token, Indicator indicator, Figure figure, string title)
    {
        if (token.Form == TokenForm.Value || figure.State != FigureState.Value)
        {
            return new ResolvedToken(WriteFigure.InText(indicator, figure), null, title);
        }

        return figure is { Value: { } numerator, Denominator: { } denominator } && WriteFigure.Percentage(numerator, denominator) is { } percentage
            ? new ResolvedToken(percentage, null, title)
            : Hole(title, $"“{title}” không tính được tỷ lệ phần trăm: không có mẫu số khác 0.");
    }

    private static ResolvedToken Difference(FigureToken token, string title, FigureSource source) =>
        (source.Now(token.Indicator, token.Scope), source.Before(token.Indicator, token.Scope)) switch
        {
            _ when token.Base is not null => Hole(title, $"“{title}” là tỷ lệ: không so sánh tăng, giảm bằng hiệu số."),
            (null, _) => NotReported(title),
            (_, null) => Hole(title, $"“{title}” không có số liệu kỳ trước để so sánh."),
            ({ Denominator: not null }, _) or (_, { Denominator: not null }) => Hole(title, $"“{title}” là tỷ lệ: không so sánh tăng, giảm bằng hiệu số."),
            ({ Text: not null }, _) or (_, { Text: not null }) => Hole(title, $"“{title}” là lời, không phải số: không so sánh tăng, giảm được."),
            ({ State: not FigureState.NotAvailable } now, { State: not FigureState.NotAvailable } before) =>
                new ResolvedToken(WriteFigure.Difference(now.Value ?? 0, before.Value ?? 0), null, title),
            _ => Hole(title, $"“{title}” chưa có số liệu để so sánh."),
        };

    // Where one of the two did not arise or is not known, that is what can be said of the ratio.
    private static Figure Figure(FigureToken token, FigureSource source)
    {
        var figure = source.Now(token.Indicator, token.Scope)!;
        if (token.Base is null || figure.State != FigureState.Value)
        {
            return figure;
        }

        var of = source.Now(token.Base, token.Scope)!;
        return of.State != FigureState.Value ? of : Facts.Figure.OfRatio(figure.Value ?? 0, of.Value ?? 0);
    }

    private static ResolvedToken NotReported(string title) => Hole(title, $"“{title}” chưa được báo cáo: hãy nhập vào biểu số liệu.");

    private static ResolvedToken Hole(string name, string problem) => new($"[? {name}]", problem, name);
}
