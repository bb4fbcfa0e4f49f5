using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>An act cited several times is cited in one way: the form with its date, or the more frequent one, is the reference.</summary>
internal sealed class C603SymbolsAgree : Check
{
    public override CheckDescription Description { get; } = new(
        "C603",
        "Cùng một văn bản phải được viện dẫn cùng một số, ký hiệu và cùng một ngày ban hành trong toàn báo cáo.",
        "One act must be cited with one number, symbol and date throughout the report.",
        [
            "Thực hiện Nghị định số 04/2015/NĐ-CP, ngày 09/01/2015 của Chính phủ. Việc quán triệt Nghị định số 04/2014/NĐ-CP còn chậm.",
            "Thực hiện Nghị định số 145/2020/NĐ-CP ngày 14/12/2020. Việc triển khai Nghị định số 45/2020/NĐ-CP còn chậm.",
            "Thực hiện Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị; giám sát theo Quyết định số 217-QĐ/TW, ngày 12/12/2018.",
            "Thực hiện Nghị định số 145/2020/NĐ-CP ngày 14/12/2020. Đối thoại theo Nghị định số 45/2020/NĐ-CP ngày 14/12/2020.",
            "Theo Nghị định số 61/2023/NĐ-CP ngày 16/8/2023; tiếp tục thực hiện Nghị định số 61/2023/NĐ-CP ngày 18/6/2023.",
        ],
        [
            "Chỉ thị số 03-CT/TU ngày 21/01/2021 và Chỉ thị số 03-CT/TU ngày 14/6/2016.",
            "Quyết định số 217-QĐ/TW, ngày 12/12/2013; Quyết định số 218-QĐ/TW, ngày 12/12/2013.",
            "Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 và Nghị định số 61/2023/NĐ-CP ngày 16/8/2023.",
        ]);

    public override void Run(CheckWork work)
    {
        var symbols = work.Reading.Symbols;
        var forms = symbols.GroupBy(symbol => (symbol.Number, symbol.Year, symbol.Key)).ToDictionary(group => group.Key, group => group.ToList());
        var kinds = forms.Keys.CountBy(form => (form.Year, form.Key)).ToDictionary();
        foreach (var form in forms.Values)
        {
            JudgeDates(work, form);
            // Most symbols have no neighbour of their kind at all: then none of the slips need be tried.
            if (form[0] is { Year: > 0 } first
                && (kinds[(first.Year, first.Key)] > 1 || kinds.ContainsKey((first.Year - 1, first.Key)) || kinds.ContainsKey((first.Year + 1, first.Key))))
            {
                JudgeForm(work, forms, form);
            }
        }
    }

    /// <summary>
    /// Numbers of the centre run through a whole term of the Party: the same number on the same day of
    /// another year is the same act with a wrong year.
    /// </summary>
    private static bool IsCentral(Symbol symbol) => symbol.Party && symbol.Issuer.ToUpperInvariant() is "TW" or "VPTW";

    /// <summary>Two days for one symbol. Without a year in the symbol numbers start again each year, so only days of one year are held together.</summary>
    private void JudgeDates(CheckWork work, List<Symbol> form)
    {
        var central = IsCentral(form[0]);
        foreach (var year in form.Where(symbol => symbol.Date?.Date is not null)
            .GroupBy(symbol => symbol.Year > 0 ? 0 : central ? -((symbol.Date!.M * 100) + symbol.Date.D) : symbol.Date!.Y))
        {
            var days = year.GroupBy(symbol => symbol.Date!.Date!.Value).OrderByDescending(day => day.Count()).ToList();
            if (days.Count == 1 && days[0].Skip(1).Any())
            {
                work.Claim(Code, Verdict.Holds, null, null, [.. days[0].Select(symbol => symbol.Span)]);
            }

            foreach (var odd in days.Skip(1).SelectMany(day => day))
            {
                var right = days[0].First();
                work.Claim(Code, Verdict.Contradicts, null, null, [right.Span, odd.Date!.Span]);
                work.Find(
                    Code, form[0].Year > 0 ? Severity.Error : Severity.Warning, odd.Date!.Span, Write.Of(odd.Date!.Date!.Value), Write.Of(days[0].Key), null,
                    [right.Date!.Span]);
            }
        }
    }

    /// <summary>A form without any date that is one slip away from a form with a date.</summary>
    private void JudgeForm(CheckWork work, Dictionary<(string Number, int Year, string Key), List<Symbol>> forms, List<Symbol> form)
    {
        var odd = form[0];
        foreach (var near in Near(odd))
        {
            if (!forms.TryGetValue(near, out var right) || right.Count < form.Count || !right.Exists(symbol => symbol.Date is not null) || !IsOdd(form, right))
            {
                continue;
            }

            var reference = right.Find(symbol => symbol.Date is not null)!;
            foreach (var symbol in form)
            {
                work.Claim(Code, Verdict.Contradicts, null, null, [reference.Span, symbol.Span]);
                work.Find(Code, Severity.Warning, symbol.Span, symbol.Text, reference.Text, null, [reference.Span]);
            }

            return;
        }
    }

    /// <summary>Without a date, or later in the text with the very date of the other: two decrees signed on one day are never numbered 45 and 145.</summary>
    private static bool IsOdd(List<Symbol> form, List<Symbol> right)
    {
        if (!form.Exists(symbol => symbol.Date is not null))
        {
            return true;
        }

        var date = right.Find(symbol => symbol.Date is not null)!.Date!.Date;
        return form[0].Year == right[0].Year && date is not null && form.TrueForAll(symbol => symbol.Date is null || symbol.Date.Date == date)
            && (right.Count > form.Count || right[0].Token < form[0].Token);
    }

    /// <summary>The year one off; a digit of the number lost or doubled. Not a digit changed: neighbours in number are often cited together.</summary>
    private static IEnumerable<(string Number, int Year, string Key)> Near(Symbol symbol)
    {
        yield return (symbol.Number, symbol.Year - 1, symbol.Key);
        yield return (symbol.Number, symbol.Year + 1, symbol.Key);
        for (var i = 0; i <= symbol.Number.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                yield return (symbol.Number.Insert(i, digit.ToString()), symbol.Year, symbol.Key);
            }
        }

        for (var i = 0; symbol.Number.Length > 2 && i < symbol.Number.Length; i++)
        {
            yield return (symbol.Number.Remove(i, 1), symbol.Year, symbol.Key);
        }
    }
}
