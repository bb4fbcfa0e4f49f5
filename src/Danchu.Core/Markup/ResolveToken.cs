using Danchu.Checking.Numbers;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Markup;

/// <summary>What a token becomes in the document, or why it cannot be resolved.</summary>
/// <param name="Folds">It is a list in brackets that stands in a footnote where the text has room for one.</param>
public sealed record ResolvedToken(string Text, string? Problem, string Title, bool Folds = false);

/// <summary>Turns a figure token into Vietnamese writing. What is unknown or empty is said where it stands, never left out.</summary>
public static class ResolveToken
{
    /// <summary>In letters: a longer list would break the sentence it stands in.</summary>
    private const int LongestInSentence = 160;

    public static ResolvedToken From(string inner, FigureSource source)
    {
        if (ListToken.Read(inner) is { } list)
        {
            return Listed(list, source);
        }

        if (GapToken.Read(inner) is { } said)
        {
            return Hole($"kỳ trước: {said}", $"Chỗ kỳ trước ghi “{said}” còn thiếu số của kỳ này.");
        }

        if (FigureToken.Read(inner) is not { } token)
        {
            return Hole(inner, $"“{{{{{inner}}}}}” không phải là một số liệu gắn: hãy chọn lại từ danh sách chỉ tiêu.");
        }

        return RefuseToken.Of(token, source.Indicators, source.Organisations) is { } refusal ? Hole(refusal.Name, refusal.Problem) : Write(token, source);
    }

    private static ResolvedToken Listed(ListToken token, FigureSource source)
    {
        var name = source.Lists.GetValueOrDefault(token.Key, "danh sách của sổ");
        if (source.Now(token.Inner, Scope.Own)?.Text is not { } words)
        {
            return Hole(name, source.Lists.ContainsKey(token.Key)
                ? $"“{name}”: sổ không có mục nào trong kỳ để kể."
                : $"Không có danh sách “{token.Key}” trong sổ theo dõi của đơn vị: hãy chọn lại từ danh sách ở bên.");
        }

        return token.Form == ListForm.Told
            ? new ResolvedToken(words, null, name)
            : new ResolvedToken($"({words})", null, name, Folds: token.Form == ListForm.Noted || words.Length > LongestInSentence);
    }

    private static ResolvedToken Write(FigureToken token, FigureSource source)
    {
        var title = TokenTitle.Of(token, source);
        var silent = "";
        var figure = EvaluateToken.Of(
            token, key => source.Now(key.Indicator, key.Scope, key.Period), term => silent = TokenTitle.Of(term, source));
        if (figure is null)
        {
            return NotReported(token.Form.Style is TokenStyle.Difference or TokenStyle.PercentageChange ? title : silent);
        }

        var indicator = source.Indicators[token.Sum[0].Indicator];
        return token.Form.Style switch
        {
            TokenStyle.Difference or TokenStyle.PercentageChange => Change(token, title, figure, source),
            _ when figure.State != FigureState.Value => new ResolvedToken(WriteFigure.InText(indicator, figure), null, title),
            TokenStyle.Percentage => Percentage(token.Form, title, figure),
            TokenStyle.Scaled => Scaled(token.Form, title, figure, indicator),
            _ => new ResolvedToken(WriteFigure.InText(indicator, figure), null, title),
        };
    }

    private static ResolvedToken Percentage(TokenForm form, string title, Figure figure) =>
        figure is { Value: { } numerator, Denominator: { } denominator } && WriteFigure.Percentage(numerator, denominator, form.Decimals) is { } percentage
            ? new ResolvedToken(percentage, null, title)
            : Hole(title, $"“{title}” không tính được tỷ lệ phần trăm: không có mẫu số khác 0.");

    private static ResolvedToken Scaled(TokenForm form, string title, Figure figure, Indicator indicator)
    {
        var factor = form.Scale is "ha" or "km²" ? StripUnit.SizeIn(indicator.Unit, form.Scale) : ScaleWords.FactorOf(form.Scale);
        if (figure is not { Value: { } value, Denominator: null } || factor is not { } size)
        {
            return Hole(title, $"“{title}” không ghi theo {form.Scale} được.");
        }

        var scaled = value / size;
        var rounded = RoundFigure.To(scaled, form.Decimals, form.Rounding);
        var written = $"{WriteFigure.Number(rounded)} {form.Scale}";
        return (rounded, form.Rounding) switch
        {
            (0, _) when value != 0 => Hole(title, $"“{title}” ({WriteFigure.Number(value)}) quá nhỏ để ghi theo {form.Scale}."),
            (_, RoundingWord.Above or RoundingWord.Nearly) when rounded == scaled =>
                Hole(title, $"“{title}” đúng bằng {written}: không ghi “{RoundFigure.Word(form.Rounding)}”."),
            (_, RoundingWord.None) => new ResolvedToken(written, null, title),
            _ => new ResolvedToken($"{RoundFigure.Word(form.Rounding)} {written}", null, title),
        };
    }

    private static ResolvedToken Change(FigureToken token, string title, Figure now, FigureSource source)
    {
        var before = EvaluateToken.Of(token, key => source.Before(key.Indicator, key.Scope, key.Period), _ => { });
        return (now, before) switch
        {
            _ when !token.Base.IsEmpty => Hole(title, $"“{title}” là tỷ lệ: không so sánh tăng, giảm bằng hiệu số."),
            (_, null) => Hole(title, $"“{title}” không có số liệu kỳ trước để so sánh."),
            ({ Denominator: not null }, _) or (_, { Denominator: not null }) => Hole(title, $"“{title}” là tỷ lệ: không so sánh tăng, giảm bằng hiệu số."),
            ({ Text: not null }, _) or (_, { Text: not null }) => Hole(title, $"“{title}” là lời, không phải số: không so sánh tăng, giảm được."),
            ({ State: FigureState.NotAvailable }, _) or (_, { State: FigureState.NotAvailable }) =>
                Hole(title, $"“{title}” chưa có số liệu để so sánh."),
            _ when token.Form.Style == TokenStyle.Difference => new ResolvedToken(WriteFigure.Difference(now.Value ?? 0, before.Value ?? 0), null, title),
            _ => WriteFigure.PercentageChange(now.Value ?? 0, before.Value ?? 0, token.Form.Decimals) is { } change
                ? new ResolvedToken(change, null, title)
                : Hole(title, $"“{title}” kỳ trước bằng 0: không tính được tăng, giảm bao nhiêu phần trăm."),
        };
    }

    private static ResolvedToken NotReported(string title) => Hole(title, $"“{title}” chưa được báo cáo: hãy nhập vào biểu số liệu.");

    private static ResolvedToken Hole(string name, string problem) => new($"[? {name}]", problem, name);
}
