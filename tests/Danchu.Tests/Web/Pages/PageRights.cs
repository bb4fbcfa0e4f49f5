namespace Danchu.Tests.Web.Pages;

/// <summary>
/// Who may do what on every page there is. Places: the commune whose report it is, its neighbour, the district that asked, another district,
/// the province above. A page without a line here fails the test.
/// </summary>
internal static class PageRights
{
    private const string Figures = "assignments/{id:guid}/figures";
    private const string Findings = "assignments/{id:guid}/findings";
    private const string Unit = "commune: *";
    private const string Writers = "commune: clerk secretariat";
    private const string Signer = "commune: signer";
    private const string UnitAndAbove = "commune: *; district: *; province: *";
    private const string Speakers = "commune: *; district: *";
    private const string Section = "assignments/{id:guid}/sections/{key}";
    private static readonly (string, string)[] Written = [("Input.Text", "Chữ lạ"), ("Input.Revision", "1")];
    private static readonly (string, string)[] Grid = [("Input.Revision", "99"), ("Input.Columns", "1"), ("Input.Cells", "Chữ lạ")];
    private const string Asker = "district: secretariat";
    private const string AskerAndAbove = "district: *; province: *";
    private const string Administrators =
        "commune: administrator; neighbour: administrator; district: administrator; other: administrator; province: administrator";
    private const string AdministratorsAbove = "commune: administrator; district: administrator; province: administrator";
    private const string Rearrangers = "district: administrator; province: administrator";
    private const string Secretariats = "commune: secretariat; neighbour: secretariat; district: secretariat; other: secretariat; province: secretariat";
    private const string RuleWriters =
        "commune: secretariat administrator; neighbour: secretariat administrator; district: secretariat administrator; other: secretariat administrator; "
        + "province: secretariat administrator";

    private const string RuleOwner = "district: secretariat administrator";
    private const string OwnerAndBelow = "commune: *; neighbour: *; district: *";

    public static readonly IReadOnlyList<PageRight> All =
    [
        new("sign-in", "GET", "/sign-in", "anyone"),
        new("sign-in", "POST", "/sign-in", "anyone"),
        new("sign-in/code", "GET", "/sign-in/code", "anyone"),
        new("sign-in/code", "POST", "/sign-in/code", "anyone"),
        new("sign-in/code", "POST Ask", "/sign-in/code?handler=Ask", "anyone"),
        new("sign-out", "GET", "/sign-out", "anyone"),
        new("sign-out", "POST", "/sign-out", "anyone"),
        new("account", "GET", "/account", "*"),
        new("account/password", "GET", "/account/password", "*"),
        new("account/password", "POST", "/account/password", "*"),
        new("account/second-factor", "GET", "/account/second-factor", "*"),
        new("account/second-factor", "POST Propose", "/account/second-factor?handler=Propose", "*"),
        new("account/second-factor", "POST On", "/account/second-factor?handler=On", "*"),
        new("account/second-factor", "POST Off", "/account/second-factor?handler=Off", "*"),
        new("account/second-factor", "POST Codes", "/account/second-factor?handler=Codes", "*"),
        new("account/sessions", "GET", "/account/sessions", "*"),
        new("account/sessions", "POST End", "/account/sessions?handler=End&id=00000000-0000-0000-0000-000000000001", ""),
        new("account/sessions", "POST EndOthers", "/account/sessions?handler=EndOthers", "*"),
        new("", "GET", "/", "*"),
        new("", "POST Open", "/?handler=Open&notice={notice}", Unit),
        new("", "POST ReadAll", "/?handler=ReadAll", "*") { Fields = [("upTo", "2000-01-01T00:00:00+00:00")] },

        new("assignments", "GET", "/assignments", "*"),
        new("assignments/{id:guid}", "GET", "/assignments/{assignment}", Unit),
        new("assignments/{id:guid}", "POST TakeBack", "/assignments/{assignment}?handler=TakeBack", Signer, Unit),
        new("assignments/{id:guid}", "POST Attach", "/assignments/{assignment}?handler=Attach", "commune: clerk secretariat signer", Unit),
        new("assignments/{id:guid}/signed-files/{file:guid}", "GET", "/assignments/{assignment}/signed-files/{file}", Unit),
        new(
            "assignments/{id:guid}/signed-files/{file:guid}", "POST Replace", "/assignments/{assignment}/signed-files/{file}?handler=Replace",
            "commune: clerk secretariat signer", Unit),
        new(
            "assignments/{id:guid}/signed-files/{file:guid}", "POST Withdraw", "/assignments/{assignment}/signed-files/{file}?handler=Withdraw",
            "commune: clerk secretariat signer", Unit),
        new(Section, "GET", "/assignments/{assignment}/sections/{section}", Unit),
        new(Section + "/table", "GET", "/assignments/{assignment}/sections/{section}/table", Writers, Unit),
        new(Section + "/table", "POST", "/assignments/{assignment}/sections/{section}/table", Writers, Unit) { Fields = Grid },
        new(Section + "/table", "POST Change", "/assignments/{assignment}/sections/{section}/table?handler=Change", Writers, Unit) { Fields = Grid },
        new(Section, "POST", "/assignments/{assignment}/sections/{section}", Writers, Unit) { Fields = Written },
        new(Section, "POST Autosave", "/assignments/{assignment}/sections/{section}?handler=Autosave", Writers, Unit) { Fields = Written },
        new(Section, "POST Check", "/assignments/{assignment}/sections/{section}?handler=Check", Writers, Unit) { Fields = Written },
        new(Section, "POST Margin", "/assignments/{assignment}/sections/{section}?handler=Margin", Writers, Unit) { Fields = Written },
        new(Section, "POST Bind", "/assignments/{assignment}/sections/{section}?handler=Bind", Writers, Unit)
        {
            Fields = [("Input.Text", "Góp 5 ngày công."), ("fact", "Ngày công")],
        },
        new(Section, "POST Take", "/assignments/{assignment}/sections/{section}?handler=Take", Writers, Unit)
        {
            Fields = [("Input.Text", "Chữ lạ"), ("take", "0")],
        },
        new(Section, "POST Make", "/assignments/{assignment}/sections/{section}?handler=Make", Writers, Unit)
        {
            Fields = [("Input.Text", "Chữ lạ"), ("Make.First.Indicator", "ngay-cong"), ("Make.Period", "2021")],
        },
        new("assignments/{id:guid}/draft", "GET", "/assignments/{assignment}/draft", Writers, Unit),
        new("assignments/{id:guid}/draft", "POST", "/assignments/{assignment}/draft", Writers, Unit) { Fields = [("Chosen", "0123456789abcdef")] },
        new("assignments/{id:guid}/sections/{key}/gather", "GET", "/assignments/{upward}/sections/{upward-section}/gather", "district: *"),
        new("assignments/{id:guid}/sections/{key}/gather", "POST", "/assignments/{upward}/sections/{upward-section}/gather", Asker + " clerk", "district: *")
        {
            Fields = [("Chosen", "{report}|{section}|0"), ("Revision", "0")],
        },
        new("assignments/{id:guid}/sections/{key}/gather", "POST Turn", "/assignments/{upward}/sections/{upward-section}/gather?handler=Turn", "district: *")
        {
            Fields = [("to", "1")],
        },
        new(Figures, "GET", "/assignments/{assignment}/figures", Unit),
        new(Figures, "POST", "/assignments/{assignment}/figures", Writers, Unit) { Fields = [("Input.ngay-cong", "5")] },
        new(Figures, "POST Cell", "/assignments/{assignment}/figures?handler=Cell&indicator=ngay-cong", Writers, Unit) { Fields = [("Input.ngay-cong", "6")] },
        new(Figures, "POST FromBook", "/assignments/{assignment}/figures?handler=FromBook", Writers, Unit),
        new(Figures, "POST CarryOver", "/assignments/{assignment}/figures?handler=CarryOver", Writers, Unit),
        new(Figures, "POST ConfirmCarried", "/assignments/{assignment}/figures?handler=ConfirmCarried", Writers, Unit),
        new(Figures, "POST DropCarried", "/assignments/{assignment}/figures?handler=DropCarried", Writers, Unit),
        new("assignments/{id:guid}/preview", "GET", "/assignments/{assignment}/preview", Unit),
        new("assignments/{id:guid}/hand-over", "GET", "/assignments/{assignment}/hand-over", Unit),
        new("assignments/{id:guid}/hand-over", "POST", "/assignments/{assignment}/hand-over", Writers, Unit) { Fields = [("Input.AcceptGaps", "true")] },
        new("assignments/{id:guid}/intake", "GET", "/assignments/{assignment}/intake", Writers, Unit),
        new("assignments/{id:guid}/intake", "POST Upload", "/assignments/{assignment}/intake?handler=Upload", Writers, Unit),
        new("assignments/{id:guid}/intake", "POST Again", "/assignments/{assignment}/intake?handler=Again", Writers, Unit),
        new("assignments/{id:guid}/intake", "POST TakeIn", "/assignments/{assignment}/intake?handler=TakeIn", Writers, Unit) { Fields = [("Rest", "file")] },
        new("assignments/{id:guid}/intake", "POST Drop", "/assignments/{assignment}/intake?handler=Drop", Writers, Unit),
        new(Findings, "GET", "/assignments/{assignment}/findings", Unit),
        new(Findings, "POST", "/assignments/{assignment}/findings", Writers, Unit) { Fields = [("Reason.abc", "Lý do lạ")] },
        new(Findings, "POST Bind", "/assignments/{assignment}/findings?handler=Bind", Writers, Unit) { Fields = [("bound", "{section}|Ngày công")] },
        new("assignments/{id:guid}/reuse", "GET", "/assignments/{assignment}/reuse", Unit),
        new("assignments/{id:guid}/sign", "GET", "/assignments/{assignment}/sign", Unit),
        new("assignments/{id:guid}/sign", "POST", "/assignments/{assignment}/sign", Signer, Unit) { Fields = [("Input.SignerName", "Ai Đó")] },
        new("assignments/{id:guid}/sign", "POST GiveBack", "/assignments/{assignment}/sign?handler=GiveBack", Signer, Unit) { Fields = [("Reason", "Sửa")] },

        new("reports/{id:guid}", "GET", "/reports/{report}", UnitAndAbove),
        new("reports/{id:guid}", "POST Accept", "/reports/{report}?handler=Accept", Asker, UnitAndAbove),
        new("reports/{id:guid}/return", "GET", "/reports/{report}/return", Asker, UnitAndAbove),
        new("reports/{id:guid}/return", "POST", "/reports/{report}/return", Asker, UnitAndAbove) 
        {
            Fields = [("Pick", "Section.{section}"), ("Section.{section}", "Viết lại")],
        },
        new("reports/{id:guid}/findings", "GET", "/reports/{report}/findings", UnitAndAbove),
        new("reports/{id:guid}/reuse", "GET", "/reports/{report}/reuse", UnitAndAbove),
        new("reports/{id:guid}/comments", "GET", "/reports/{report}/comments", UnitAndAbove),
        new("reports/{id:guid}/comments", "POST", "/reports/{report}/comments", Speakers, UnitAndAbove)
            { Fields = [("Input.Section", "{section}"), ("Input.Text", "Xem lại")] },
        new("reports/{id:guid}/comments", "POST Answer", "/reports/{report}/comments?handler=Answer&comment={comment}", Speakers, UnitAndAbove)
            { Fields = [("Input.Text", "Đã xem")] },
        new("reports/{id:guid}/comments", "POST Settle", "/reports/{report}/comments?handler=Settle&comment={comment}&settled=true", Speakers, UnitAndAbove),
        new("reports/{id:guid}/document", "GET", "/reports/{report}/document", UnitAndAbove),
        new("reports/files/{id:guid}", "GET", "/reports/files/{file}", UnitAndAbove),

        new("scorecards/{id:guid}", "GET", "/scorecards/{scorecard}", UnitAndAbove),
        new("scorecards/{id:guid}", "POST", "/scorecards/{scorecard}", Asker, UnitAndAbove)
        {
            Fields = [("Points.mot", "5"), ("Version.mot", "0")],
            Refused = "commune: clerk secretariat; district: signer",
        },
        new("scorecards", "GET", "/scorecards", "*"),
        new("scorecards/shares/{round:guid}", "GET", "/scorecards/shares/{round}", "district: secretariat signer", AskerAndAbove),
        new("scorecards/shares/{round:guid}", "POST", "/scorecards/shares/{round}", "district: secretariat signer", AskerAndAbove),
        new("scorecards/files/{id:guid}", "GET", "/scorecards/files/{evidence}", UnitAndAbove),
        new("scorecards/files/{id:guid}", "GET Look", "/scorecards/files/{evidence}?handler=Look", UnitAndAbove),
        new("scorecards/{id:guid}/evidence/{criterion}", "GET", "/scorecards/{scorecard}/evidence/mot", UnitAndAbove),
        new("scorecards/{id:guid}/evidence/{criterion}", "POST", "/scorecards/{scorecard}/evidence/mot", Writers, UnitAndAbove)
        {
            Fields = [("Input.Place", "trang 2")],
        },
        new("scorecards/{id:guid}/evidence/{criterion}", "POST Use", "/scorecards/{scorecard}/evidence/mot?handler=Use", Writers, UnitAndAbove)
        {
            Fields = [("Input.Source", "{evidence}"), ("Input.SourcePlace", "trang 2")],
        },
        new("scorecards/{id:guid}/evidence/{criterion}", "POST Remove", "/scorecards/{scorecard}/evidence/mot?handler=Remove", Writers, UnitAndAbove)
        {
            Fields = [("evidence", "{evidence}")],
        },
        new("scorecards/{id:guid}", "POST Vetoes", "/scorecards/{scorecard}?handler=Vetoes", Asker, UnitAndAbove) { Refused = "commune: clerk secretariat" },
        new("scorecards/{id:guid}", "POST Send", "/scorecards/{scorecard}?handler=Send", Signer, UnitAndAbove),
        new("scorecards/{id:guid}", "POST Return", "/scorecards/{scorecard}?handler=Return", Asker, UnitAndAbove) { Fields = [("Back.mot", "Chấm lại")] },
        new("scorecards/{id:guid}", "POST Reviewed", "/scorecards/{scorecard}?handler=Reviewed", Asker, UnitAndAbove),
        new("scorecards/{id:guid}", "POST Answer", "/scorecards/{scorecard}?handler=Answer", Writers, Unit) { Fields = [("Answer.mot", "Có")] },
        new("scorecards/{id:guid}", "POST Close", "/scorecards/{scorecard}?handler=Close", "district: signer", UnitAndAbove),

        new("scorecards/{id:guid}/export", "GET", "/scorecards/{scorecard}/export", UnitAndAbove),

        .. BookRights.All,
        .. PageRightsOfVillages.All,
        .. PublicationRights.All,
        .. PageRightsOfProposals.All,

        new("forms", "GET", "/forms", "*"),
        new("forms/create", "GET", "/forms/create", Secretariats, "*"),
        new("forms/create", "POST", "/forms/create", Secretariats, "*") { Fields = [("Input.Name", "")] },
        new("forms/import", "GET", "/forms/import", Secretariats, "*"),
        new("forms/import", "POST", "/forms/import", Secretariats, "*"),
        new("forms/{id:guid}", "GET", "/forms/{form}", OwnerAndBelow),
        new("forms/{id:guid}", "GET Xlsx", "/forms/{form}?handler=Xlsx", OwnerAndBelow),
        new(
            "forms/{id:guid}", "POST Copy", "/forms/{form}?handler=Copy", "commune: secretariat; neighbour: secretariat; district: secretariat",
            OwnerAndBelow),
        new("forms/{id:guid}/edit", "GET", "/forms/{form}/edit", Asker, OwnerAndBelow),
        new("forms/{id:guid}/edit", "POST", "/forms/{form}/edit", Asker, OwnerAndBelow) { Fields = [("Do", "group")] },
        new("forms/{id:guid}/head", "GET", "/forms/{form}/head", Asker, OwnerAndBelow),
        new("forms/{id:guid}/head", "POST", "/forms/{form}/head", Asker, OwnerAndBelow) { Fields = [("Input.Name", "Biểu lạ")] },

        new("indicators", "GET", "/indicators", "*"),
        new("indicators/create", "GET", "/indicators/create", Secretariats, "*"),
        new("indicators/create", "POST", "/indicators/create", Secretariats, "*") { Fields = [("Input.Name", "")] },
        new("indicators/{key}", "GET", "/indicators/{indicator}", OwnerAndBelow),
        new("indicators/{key}", "POST Remove", "/indicators/{indicator}?handler=Remove", Asker, OwnerAndBelow),
        new("indicators/{key}/edit", "GET", "/indicators/{indicator}/edit", Asker, OwnerAndBelow),
        new("indicators/{key}/edit", "POST", "/indicators/{indicator}/edit", Asker, OwnerAndBelow) { Fields = [("Input.Name", "Chỉ tiêu lạ")] },

        new("outlines", "GET", "/outlines", "*"),
        new("outlines/create", "GET", "/outlines/create", Secretariats, "*"),
        new("outlines/create", "POST", "/outlines/create", Secretariats, "*") { Fields = [("Input.Name", "")] },
        new("outlines/import", "GET", "/outlines/import", Secretariats, "*"),
        new("outlines/import", "POST", "/outlines/import", Secretariats, "*"),
        new("outlines/import", "POST Read", "/outlines/import?handler=Read", Secretariats, "*"),
        new("outlines/{id:guid}", "GET", "/outlines/{outline}", OwnerAndBelow),
        new("outlines/{id:guid}", "GET Docx", "/outlines/{outline}?handler=Docx", OwnerAndBelow),
        new(
            "outlines/{id:guid}", "POST Copy", "/outlines/{outline}?handler=Copy", "commune: secretariat; neighbour: secretariat; district: secretariat",
            OwnerAndBelow),
        new("outlines/{id:guid}/edit", "GET", "/outlines/{outline}/edit", Asker, OwnerAndBelow),
        new("outlines/{id:guid}/edit", "POST", "/outlines/{outline}/edit", Asker, OwnerAndBelow) { Fields = [("Do", "end")] },
        new("outlines/{id:guid}/head", "GET", "/outlines/{outline}/head", Asker, OwnerAndBelow),
        new("outlines/{id:guid}/head", "POST", "/outlines/{outline}/head", Asker, OwnerAndBelow) { Fields = [("Input.Name", "Đề cương lạ")] },

        new("rubrics", "GET", "/rubrics", "*"),
        new("rubrics/create", "GET", "/rubrics/create", Secretariats, "*"),
        new("rubrics/create", "POST", "/rubrics/create", Secretariats, "*") { Fields = [("Input.Name", "")] },
        new("rubrics/import", "GET", "/rubrics/import", Secretariats, "*"),
        new("rubrics/import", "POST", "/rubrics/import", Secretariats, "*"),
        new("rubrics/{id:guid}", "GET", "/rubrics/{rubric}", OwnerAndBelow),
        new("rubrics/{id:guid}", "GET Xlsx", "/rubrics/{rubric}?handler=Xlsx", OwnerAndBelow),
        new("rubrics/{id:guid}", "GET Docx", "/rubrics/{rubric}?handler=Docx", OwnerAndBelow),
        new(
            "rubrics/{id:guid}", "POST Copy", "/rubrics/{rubric}?handler=Copy", "commune: secretariat; neighbour: secretariat; district: secretariat",
            OwnerAndBelow),
        new("rubrics/{id:guid}/edit", "GET", "/rubrics/{rubric}/edit", Asker, OwnerAndBelow),
        new("rubrics/{id:guid}/edit", "POST", "/rubrics/{rubric}/edit", Asker, OwnerAndBelow) { Fields = [("Do", "end")] },
        new("rubrics/{id:guid}/head", "GET", "/rubrics/{rubric}/head", Asker, OwnerAndBelow),
        new("rubrics/{id:guid}/head", "POST", "/rubrics/{rubric}/head", Asker, OwnerAndBelow) { Fields = [("Input.Name", "Bảng lạ")] },
        new("rubrics/{id:guid}/criteria/{key}", "GET", "/rubrics/{rubric}/criteria/mot", Asker, OwnerAndBelow),
        new("rubrics/{id:guid}/criteria/{key}", "POST", "/rubrics/{rubric}/criteria/mot", Asker, OwnerAndBelow)
        {
            Fields = [("Input.Text", "Lạ"), ("Input.Points", "5")],
        },
        new("rubrics/{id:guid}/criteria/{key}", "POST Remove", "/rubrics/{rubric}/criteria/mot?handler=Remove", Asker, OwnerAndBelow),

        new("rules", "GET", "/rules", "*"),
        new("rules/create", "GET", "/rules/create", RuleWriters, "*"),
        new("rules/create", "POST", "/rules/create", RuleWriters, "*") { Fields = [("Input.Reason", "")] },
        new("rules/create", "POST Try", "/rules/create?handler=Try", RuleOwner, "*") { Fields = [("Input.OwnerId", "{district}")] },
        new("rules/{id:guid}", "GET", "/rules/{rule}", OwnerAndBelow),
        new("rules/{id:guid}", "POST Retire", "/rules/{rule}?handler=Retire", RuleOwner, OwnerAndBelow),
        new("rules/{id:guid}/edit", "GET", "/rules/{rule}/edit", RuleOwner, OwnerAndBelow),
        new("rules/{id:guid}/edit", "POST", "/rules/{rule}/edit", RuleOwner, OwnerAndBelow) { Fields = [("Input.Reason", "")] },
        new("rules/{id:guid}/edit", "POST Try", "/rules/{rule}/edit?handler=Try", RuleOwner, OwnerAndBelow),

        new("rounds", "GET", "/rounds", "*"),
        new("rounds/create", "GET", "/rounds/create", Secretariats, "*"),
        new("rounds/create", "POST", "/rounds/create", Asker, "district: *") { Fields = [("Input.Line", "{district}/Party"), ("Input.Subject", "đợt lạ")] },
        new("rounds/create", "POST More", "/rounds/create?handler=More", Secretariats, "*"),
        new("rounds/create", "POST PassOn", "/rounds/create?handler=PassOn&from={upward}", Asker, "district: *"),
        new("rounds/{id:guid}", "GET", "/rounds/{round}", AskerAndAbove),
        new("rounds/{id:guid}", "GET Xlsx", "/rounds/{round}?handler=Xlsx", AskerAndAbove),
        new("rounds/{id:guid}", "GET Csv", "/rounds/{round}?handler=Csv", AskerAndAbove),
        new("rounds/{id:guid}", "POST Remind", "/rounds/{round}?handler=Remind", Asker, AskerAndAbove) { Fields = [("late", "false")] },
        new("rounds/{id:guid}", "POST Repeat", "/rounds/{round}?handler=Repeat", Asker, AskerAndAbove),
        new("rounds/{id:guid}", "POST Close", "/rounds/{round}?handler=Close", Asker, AskerAndAbove),
        new("rounds/{id:guid}", "POST Reopen", "/rounds/{round}?handler=Reopen", Asker, AskerAndAbove),
        new("rounds/{id:guid}", "POST Withdraw", "/rounds/{round}?handler=Withdraw", "district: secretariat signer", AskerAndAbove),
        new("rounds/{id:guid}/correction", "GET", "/rounds/{round}/correction", "district: *"),
        new("rounds/{id:guid}/correction", "POST Submit", "/rounds/{round}/correction?handler=Submit", Asker, AskerAndAbove),
        new("rounds/{id:guid}/correction", "POST Decline", "/rounds/{round}/correction?handler=Decline", "district: secretariat signer", AskerAndAbove),
        new("rounds/{id:guid}/correction", "POST Sign", "/rounds/{round}/correction?handler=Sign", "district: signer", AskerAndAbove),
        new("rounds/{id:guid}/letter", "GET Correction", "/rounds/{round}/letter?handler=Correction&correction={round}", ""),
        new("rounds/{id:guid}/reuse", "GET", "/rounds/{round}/reuse", AskerAndAbove),
        new("rounds/{id:guid}/scores", "GET", "/rounds/{round}/scores", AskerAndAbove),
        new("rounds/{id:guid}/scores/heat-map", "GET", "/rounds/{round}/scores/heat-map", AskerAndAbove),
        new("rounds/{id:guid}/scores/losses", "GET", "/rounds/{round}/scores/losses", AskerAndAbove),
        new("rounds/{id:guid}/scores", "GET Xlsx", "/rounds/{round}/scores?handler=Xlsx", AskerAndAbove),
        new("rounds/{id:guid}/scores", "GET Csv", "/rounds/{round}/scores?handler=Csv", AskerAndAbove),
        new("rounds/{id:guid}/scores", "GET Docx", "/rounds/{round}/scores?handler=Docx", AskerAndAbove),
        new("rounds/{id:guid}/letter", "GET", "/rounds/{round}/letter", "commune: *; neighbour: *; district: *; province: *"),
        new("rounds/{id:guid}/letter", "GET Docx", "/rounds/{round}/letter?handler=Docx", "commune: *; neighbour: *; district: *; province: *"),
        new("rounds/{id:guid}/reminder", "GET", "/rounds/{round}/reminder", AskerAndAbove),
        new("rounds/{id:guid}/reminder", "GET Docx", "/rounds/{round}/reminder?handler=Docx", AskerAndAbove),
        new("rounds/{id:guid}/due-date", "GET", "/rounds/{round}/due-date", Asker, AskerAndAbove),
        new("rounds/{id:guid}/due-date", "POST", "/rounds/{round}/due-date", Asker, AskerAndAbove)
        {
            Fields = [("Input.DueOn", "2023-12-30"), ("Input.Reason", "Mưa lũ")],
        },
        new("rounds/{id:guid}/addressees", "GET", "/rounds/{round}/addressees", Asker, AskerAndAbove),
        new("rounds/{id:guid}/addressees", "POST", "/rounds/{draft}/addressees", Asker, "district: *") { Fields = [("do", "matching")] },
        new("rounds/{id:guid}/edit", "GET", "/rounds/{draft}/edit", Asker, "district: *"),
        new("rounds/{id:guid}/edit", "POST More", "/rounds/{draft}/edit?handler=More", Asker, "district: *"),
        new("rounds/{id:guid}/edit", "POST", "/rounds/{draft}/edit", Asker, "district: *") { Fields = [("Input.Subject", "đợt lạ")] },
        new("rounds/{id:guid}/draft", "GET", "/rounds/{draft}/draft", "district: *"),
        new("rounds/{id:guid}/draft", "POST Submit", "/rounds/{draft}/draft?handler=Submit", Asker, "district: *"),
        new("rounds/{id:guid}/draft", "POST Decline", "/rounds/{draft}/draft?handler=Decline", "district: secretariat signer", "district: *"),
        new("rounds/{id:guid}/draft", "POST Issue", "/rounds/{draft}/draft?handler=Issue", "district: signer", "district: *"),
        new("rounds/{id:guid}/draft", "POST Cancel", "/rounds/{draft}/draft?handler=Cancel", Asker, "district: *"),

        new("jobs", "GET", "/jobs", "*"),
        new("jobs", "POST ReportPdf", "/jobs?handler=ReportPdf&subject={report}", UnitAndAbove),
        new("jobs", "POST LetterPdf", "/jobs?handler=LetterPdf&subject={round}", "commune: *; neighbour: *; district: *; province: *"),
        new("jobs", "POST ReminderPdf", "/jobs?handler=ReminderPdf&subject={round}", AskerAndAbove),
        new("jobs", "POST ScorecardPdf", "/jobs?handler=ScorecardPdf&subject={scorecard}", UnitAndAbove),
        new("jobs", "POST RoundZip", "/jobs?handler=RoundZip&subject={round}", AskerAndAbove) { Fields = [("pdf", "true")] },
        new("jobs/{id:guid}", "GET", "/jobs/{job}", "commune: clerk"),
        new("jobs/{id:guid}", "GET File", "/jobs/{job}?handler=File", "commune: clerk"),
        new("jobs/{id:guid}", "POST Cancel", "/jobs/{job}?handler=Cancel", "commune: clerk"),

        new("account/records", "GET", "/account/records", "*"),
        new("records", "GET", "/records", Administrators, "*"),
        new("records", "GET Csv", "/records?handler=Csv", Administrators, "*"),
        new("records", "GET Xlsx", "/records?handler=Xlsx", Administrators, "*"),
        // For administrators of a unit without a superior, which none of these places is: VerificationJobTests lets one in.
        new("verification", "GET", "/verification", "", "*"),
        new("verification", "POST", "/verification", "", "*"),

        new("board", "GET", "/board?round={round}", AskerAndAbove),
        new("totals", "GET Xlsx", "/totals?handler=Xlsx&organisation={district}&line=Party&period={period}", AskerAndAbove),
        new("totals", "GET Docx", "/totals?handler=Docx&organisation={district}&line=Party&period={period}", AskerAndAbove),
        new("totals", "GET", "/totals?organisation={district}&line=Party&period={period}", AskerAndAbove),
        new("totals/rules", "GET", "/totals/rules?organisation={district}&line=Party&period={period}", AskerAndAbove),
        new("totals/open", "GET", "/totals/open?organisation={district}&line=Party&period={period}&indicator=ngay-cong", AskerAndAbove),

        new("checks", "GET", "/checks", "*"),
        new("checks", "POST", "/checks", "*") { Fields = [("Input.Text", "Chữ lạ")] },

        new("organisations", "GET", "/organisations", "*"),
        new("organisations/tree", "GET", "/organisations/tree?line=Party&root={commune}", UnitAndAbove),
        new("organisations/create", "GET", "/organisations/create?superior={commune}", AdministratorsAbove, "*")
        {
            Hidden = "neighbour: administrator; other: administrator",
        },
        new("organisations/create", "POST", "/organisations/create", AdministratorsAbove, "*")
        {
            Refused = "neighbour: administrator; other: administrator",
            Fields = [("Input.Code", "LA.LA"), ("Input.Name", "Thôn Lạ"), ("Input.From", "2023-01-01"), ("SuperiorText", "BAN.BO"), ("Line", "Party")],
        },
        new("organisations/{id:guid}", "GET", "/organisations/{commune}", UnitAndAbove),
        new("organisations/{id:guid}/edit", "GET", "/organisations/{commune}/edit", AdministratorsAbove, UnitAndAbove),
        new("organisations/{id:guid}/edit", "POST", "/organisations/{commune}/edit", AdministratorsAbove, UnitAndAbove) { Fields = [("Input.Name", "Xã Lạ")] },
        new(
            "organisations/{id:guid}/issuer/{line:regex(^(party|state|front)$)}", "GET", "/organisations/{commune}/issuer/party", AdministratorsAbove,
            UnitAndAbove),
        new(
            "organisations/{id:guid}/issuer/{line:regex(^(party|state|front)$)}", "POST", "/organisations/{commune}/issuer/party", AdministratorsAbove,
            UnitAndAbove),
        new("organisations/{id:guid}/move", "GET", "/organisations/{commune}/move", Rearrangers, UnitAndAbove),
        new("organisations/{id:guid}/move", "POST", "/organisations/{commune}/move", Rearrangers, UnitAndAbove)
        {
            Fields = [("Input.Line", "Party"), ("Input.Superior", "không có")],
        },
        new("organisations/{id:guid}/standing-office", "GET", "/organisations/{commune}/standing-office", AdministratorsAbove, UnitAndAbove),
        new("organisations/{id:guid}/standing-office", "POST", "/organisations/{commune}/standing-office", AdministratorsAbove, UnitAndAbove)
        {
            Fields = [("Input.Line", "Party"), ("Input.Office", "không có"), ("Input.From", "2023-01-01")],
        },
        new("organisations/{id:guid}/standing-office", "POST End", "/organisations/{commune}/standing-office?handler=End", AdministratorsAbove, UnitAndAbove)
        {
            Fields = [("End.Standing", "00000000-0000-0000-0000-000000000001"), ("End.LastDay", "2023-01-01")],
        },
        new("organisations/{id:guid}/end", "GET", "/organisations/{commune}/end", Rearrangers, UnitAndAbove),
        new("organisations/{id:guid}/end", "POST", "/organisations/{commune}/end", Rearrangers, UnitAndAbove),
        new("organisations/{id:guid}/succession", "GET", "/organisations/{commune}/succession", Rearrangers, UnitAndAbove),
        new("organisations/{id:guid}/succession", "POST", "/organisations/{commune}/succession", Rearrangers, UnitAndAbove),

        new("people", "GET", "/people", Administrators, "*"),
        new("people/create", "GET", "/people/create", Administrators, "*"),
        new("people/create", "POST", "/people/create", Administrators, "*"),
        new("people/give", "GET", "/people/give", Administrators, "*"),
        new("people/give", "POST", "/people/give", Administrators, "*"),
        new("people/waiting", "GET", "/people/waiting", Administrators, "*"),
        new("people/waiting", "POST Confirm", "/people/waiting?handler=Confirm&ids={proposal}", AdministratorsAbove, "*")
        {
            Hidden = "neighbour: administrator; other: administrator", Once = true,
        },
        new("people/waiting", "POST Decline", "/people/waiting?handler=Decline&id={declined}", AdministratorsAbove, "*")
        {
            Hidden = "neighbour: administrator; other: administrator", Once = true,
        },
        new("people/import", "GET", "/people/import", Administrators, "*"),
        new("people/import", "GET Template", "/people/import?handler=Template", Administrators, "*"),
        new("people/import", "POST", "/people/import", Administrators, "*"),
        new("people/import", "POST Confirm", "/people/import?handler=Confirm", Administrators, "*"),
        new("people/second-factor-demands", "GET", "/people/second-factor-demands", Administrators, "*"),
        new("people/second-factor-demands", "POST", "/people/second-factor-demands", "central: administrator", "*")
        {
            Fields = [("Input.Role", "Reader"), ("Input.From", "2050-01-01")],
        },
        new("people/{id:guid}", "GET", "/people/{person}", AdministratorsAbove),
        new("people/{id:guid}", "POST Name", "/people/{person}?handler=Name", AdministratorsAbove) { Fields = [("Input.FullName", "Tên Lạ")] },
        new("people/{id:guid}", "POST Password", "/people/{person}?handler=Password", AdministratorsAbove),
        new("people/{id:guid}", "POST Home", "/people/{person}?handler=Home", AdministratorsAbove),
        new("people/{id:guid}", "POST Factor", "/people/{person}?handler=Factor", AdministratorsAbove),
        new("people/{id:guid}", "POST Disable", "/people/{person}?handler=Disable", AdministratorsAbove),
        new("people/{id:guid}", "POST Enable", "/people/{person}?handler=Enable", AdministratorsAbove),
        new("people/{id:guid}", "POST Take", "/people/{person}?handler=Take&membership={membership}", AdministratorsAbove, UnitAndAbove) { Once = true },

        .. PageRightsOfApi.All,
        new("history", "GET", "/history?subject={report}", UnitAndAbove),
        new("help", "GET", "/help", "anyone"),
        new("help/{topic}", "GET", "/help/nguoi-ky", "anyone"),
        new("help/indicators", "GET", "/help/indicators?q=ho+ngheo", "*"),
        new("search", "GET", "/search?q=ban+bo", "*"),
    ];
}
