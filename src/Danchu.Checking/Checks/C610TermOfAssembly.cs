using System.Globalization;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>Acts of the National Assembly carry its term: a law of 2022 cannot be of the 14th (2016-2021).</summary>
internal sealed class C610TermOfAssembly : Check
{
    private const int FirstTerm = 10;

    // Terms X to XVI begin; the year of an election belongs to both.
    private static readonly int[] Begins = [1997, 2002, 2007, 2011, 2016, 2021, 2026];

    public override CheckDescription Description { get; } = new(
        "C610",
        "Năm trong số, ký hiệu luật, pháp lệnh, nghị quyết của Quốc hội phải thuộc khóa Quốc hội ghi trong ký hiệu.",
        "The year in the symbol of an act of the National Assembly must lie in the term that the symbol names.",
        ["Triển khai Luật số 10/2022/QH14 về thực hiện dân chủ ở cơ sở."],
        ["Triển khai Luật số 10/2022/QH15 và Luật số 14/2021/QH14.", "Thực hiện Pháp lệnh số 34/2007/PL-UBTVQH11."]);

    public override void Run(CheckWork work)
    {
        foreach (var symbol in work.Reading.Symbols)
        {
            if (symbol.Party || symbol.Year == 0 || TermOf(symbol) is not { } term || term < FirstTerm || term - FirstTerm >= Begins.Length)
            {
                continue;
            }

            var begins = Begins[term - FirstTerm];
            var ends = Begins.ElementAtOrDefault(term - FirstTerm + 1) is var next && next > 0 ? next : begins + 5;
            var holds = symbol.Year >= begins && symbol.Year <= ends;
            work.Claim(Code, holds ? Verdict.Holds : Verdict.Contradicts, symbol.Year, null, [symbol.Span]);
            if (!holds)
            {
                work.Find(Code, Severity.Error, symbol.Span, symbol.Text, null, $"QH{Write.Of(term)} = {Write.Of(begins)}-{Write.Of(ends)}", []);
            }
        }
    }

    private static int? TermOf(Symbol symbol)
    {
        var at = symbol.Key.IndexOf("QH", StringComparison.Ordinal);
        return at >= 0 && int.TryParse(symbol.Key.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var term) ? term : null;
    }
}
