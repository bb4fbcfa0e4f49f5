using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>"(Kèm theo Báo cáo số …)" on an annex names the report it hangs on.</summary>
internal sealed class C608AnnexOfAnotherReport : Check
{
    public override CheckDescription Description { get; } = new(
        "C608",
        "Phụ lục ghi kèm theo văn bản nào thì số, ký hiệu phải đúng với văn bản đó.",
        "An annex must name the number and symbol of the document it is attached to.",
        ["Số: 96-BC/BCĐ\nBÁO CÁO\nkết quả năm 2023\n\nPHỤ LỤC\n(Kèm theo Báo cáo số 90-BC/BCĐ, ngày 25/12/2023)\n"],
        [
            "Số: 96-BC/BCĐ\nBÁO CÁO\nkết quả năm 2023\n\nPHỤ LỤC\n(Kèm theo Báo cáo số 96 -BC/BCĐ, ngày 25/12/2023)\n",
            "Số: 96-BC/BCĐ\nBÁO CÁO\nkết quả năm 2023\n\nPHỤ LỤC\n(Kèm theo Công văn số 12-CV/BCĐ, ngày 25/12/2023)\n",
        ]);

    public override void Run(CheckWork work)
    {
        var attached = work.Reading.Symbols.Where(symbol => Letterhead.IsAttached(work.Reading, symbol)).ToList();
        var own = work.Letterhead.Own;
        if (own is null)
        {
            return;
        }

        foreach (var symbol in attached.Where(symbol => string.Equals(symbol.Type, own.Type, StringComparison.OrdinalIgnoreCase) && symbol.Party == own.Party))
        {
            work.Claim(Code, symbol.SameAs(own) ? Verdict.Holds : Verdict.Contradicts, null, null, [own.Span, symbol.Span]);
            // An annex of another day may well belong to another report.
            var severity = symbol.Date?.Date is { } day && work.ReportDate is { } report && day != report ? Severity.Warning : Severity.Error;
            if (!symbol.SameAs(own))
            {
                work.Find(Code, severity, symbol.Span, symbol.Text, own.Text, null, [own.Span]);
            }
        }
    }
}
