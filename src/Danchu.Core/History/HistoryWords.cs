using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Notices;
using Danchu.Core.Organisations;
using Danchu.Core.Proposals;
using Danchu.Core.Registers;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;

namespace Danchu.Core.History;

/// <summary>
/// The Vietnamese words for what stands in lines of history: fields by their names, values of closed lists by the subject and field they stand in.
/// </summary>
public static class HistoryWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Code"] = "Mã", ["Name"] = "Tên", ["ShortName"] = "Tên viết tắt", ["Kind"] = "Loại", ["Level"] = "Cấp", ["Place"] = "Địa danh",
        ["From"] = "Từ ngày", ["To"] = "Đến ngày", ["Note"] = "Ghi chú", ["Line"] = "Khối", ["Superior"] = "Cấp trên",
        ["Successor"] = "Đơn vị kế thừa", ["On"] = "Ngày có hiệu lực", ["SharePercent"] = "Tỷ lệ (%)", ["SuperiorName"] = "Cơ quan cấp trên",
        ["StandingOffice"] = "Cơ quan thường trực", ["Start"] = "Đầu khóa", ["ExpiresOn"] = "Dùng đến hết ngày", ["Revoked"] = "Đã thu hồi",
        ["BodyName"] = "Cơ quan ban hành", ["Symbol"] = "Số, ký hiệu", ["SignatureLines"] = "Thể thức ký", ["SignerName"] = "Người ký",
        ["Recipients"] = "Nơi nhận", ["UserName"] = "Tên đăng nhập", ["FullName"] = "Họ và tên", ["Role"] = "Vai trò", ["Organisation"] = "Đơn vị",
        ["State"] = "Trạng thái", ["Text"] = "Nội dung", ["Value"] = "Giá trị", ["Denominator"] = "Mẫu số", ["Reason"] = "Lý do",
        ["DueOn"] = "Hạn gửi", ["Subject"] = "Trích yếu", ["Letter"] = "Nội dung công văn", ["Key"] = "Mục", ["Number"] = "Lần", ["Edition"] = "Lần",
        ["Unit"] = "Đơn vị",
        ["Units"] = "Các đơn vị", ["Period"] = "Kỳ báo cáo", ["LetterSymbol"] = "Số, ký hiệu công văn", ["LetterDate"] = "Ngày công văn",
        ["LetterHash"] = "Mã băm công văn", ["DocumentHash"] = "Mã băm văn bản", ["FiguresHash"] = "Mã băm số liệu",
        ["SignedOn"] = "Ngày ký", ["Reasons"] = "Lý do", ["Target"] = "Về",
        ["Revision"] = "Lần lưu", ["BaseRevision"] = "Soạn từ lần lưu", ["FileName"] = "Tên tệp", ["Hash"] = "Mã băm", ["Size"] = "Kích thước (byte)",
        ["OnlyLate"] = "Chỉ đơn vị quá hạn", ["Next"] = "Bản tiếp theo", ["People"] = "Người dùng", ["Stage"] = "Bước chấm", ["Points"] = "Điểm",
        ["SelfTotal"] = "Tổng điểm tự chấm", ["SelfClass"] = "Tự xếp loại", ["ReviewTotal"] = "Tổng điểm thẩm định",
        ["ReviewClass"] = "Xếp loại thẩm định", ["FinalTotal"] = "Tổng điểm kết luận", ["FinalClass"] = "Xếp loại kết luận",
        ["Criterion"] = "Tiêu chí", ["Passage"] = "Trang, điều", ["Files"] = "Tệp", ["Vetoes"] = "Điều kiện khống chế", ["Shares"] = "Phân công",
        ["Members"] = "Thành viên tổ", ["Headings"] = "Các cột điểm",
        ["Rubric"] = "Bảng tiêu chí", ["Veto"] = "Điều kiện khống chế", ["Person"] = "Người thẩm định", ["TakenSections"] = "Mục lấy từ tệp",
        ["TakenFigures"] = "Số liệu lấy từ tệp", ["Answers"] = "Giải trình", ["Lines"] = "Các dòng tiêu chí", ["Version"] = "Phiên bản",
        ["Total"] = "Tổng điểm", ["Classes"] = "Mức xếp loại", ["CopiedFrom"] = "Sao từ", ["Validity"] = "Có giá trị", ["Scoring"] = "Cách chấm",
        ["Move"] = "Chuyển", ["Settled"] = "Đã xong", ["Quotas"] = "Tỷ lệ tối đa", ["Quote"] = "Câu được trích", ["Added"] = "Thêm", ["Removed"] = "Bỏ",
        ["Correction"] = "Nội dung đính chính", ["Asks"] = "Các báo cáo yêu cầu", ["Addressees"] = "Kính gửi", ["Signature"] = "Chữ ký",
        ["Outline"] = "Đề cương", ["Form"] = "Biểu số liệu", ["Rubrics"] = "Bảng tiêu chí chấm điểm",
        ["BasisHash"] = "Mã băm các mục và số liệu", ["LetterTextHash"] = "Mã băm công văn trên màn hình",
        ["Account"] = "Ký trong hệ thống",
        ["ProposedRole"] = "Vai trò chờ xác nhận",
        ["Home"] = "Đơn vị quản lý tài khoản",
        ["RuleWords"] = "Quy tắc", ["Severity"] = "Mức độ", ["Message"] = "Câu thông báo", ["ForKinds"] = "Dùng cho loại đơn vị", ["Forms"] = "Dùng cho biểu",
        ["Retired"] = "Ngừng dùng", ["Source"] = "Nguồn", ["Title"] = "Tiêu đề", ["Covered"] = "Ý đã nêu",
        ["Decimals"] = "Số chữ số thập phân", ["NumeratorName"] = "Tử số", ["DenominatorName"] = "Mẫu số", ["Aggregation"] = "Cách cộng",
        ["Comparison"] = "So sánh", ["Ownership"] = "Việc của ai", ["SemiPermanent"] = "Ít biến động", ["Group"] = "Nhóm", ["Phrases"] = "Cách nói",
        ["Book"] = "Sổ", ["Commune"] = "Xã", ["Choices"] = "Các lựa chọn", ["Struck"] = "Lý do gạch bỏ",
        ["Addressee"] = "Nơi nhận kiến nghị", ["AnswerDueOn"] = "Hạn trả lời", ["Merged"] = "Ghép vào", ["Split"] = "Tách ra",
        ["AnswerSymbol"] = "Số, ký hiệu văn bản trả lời", ["AnswerDate"] = "Ngày văn bản trả lời", ["NoProposals"] = "Không có kiến nghị",
        ["Proposals"] = "Kiến nghị gửi kèm",
        ["ItemName"] = "Mục", ["Places"] = "Nơi niêm yết", ["Until"] = "Đến hết ngày", ["PersonalUntil"] = "Ngày cuối hiện dữ liệu cá nhân",
        ["TakenDown"] = "Lý do gỡ", ["PublicPage"] = "Trang công khai", ["Area"] = "Mã tỉnh", ["Opinion"] = "Ý kiến số",
        ["WithheldReason"] = "Lý do không đăng", ["Outcome"] = "Kết luận", ["Answer"] = "Trả lời", ["Result"] = "Kết quả lần", ["Opinions"] = "Số ý kiến",
        ["TakenUp"] = "Số ý kiến tiếp thu", ["Explained"] = "Số ý kiến giải trình",
        ["ConfirmedFindings"] = "Chỗ sai của bảng tiêu chí đã đọc và xác nhận",
    };

    private static readonly Dictionary<(string SubjectKind, string Field), string> FieldsOfSubjects = new()
    {
        [("round", "Total")] = "Tổng số đơn vị", [("report", "DueOn")] = "Hạn gửi lại",
        [("entry", "Lines")] = "Các ô", [("entry", "Title")] = "Mục",
        [("proposal-group", "Title")] = "Kiến nghị", [("proposal-group", "Organisation")] = "Nơi giữ", [("proposal", "Organisation")] = "Nơi giữ",
        [("publication", "Number")] = "Số", [("publication", "Forms")] = "Hình thức", [("publication", "Version")] = "Lần công bố",
        [("form", "Lines")] = "Các dòng", [("outline", "Lines")] = "Các mục", [("outline", "Subject")] = "Trích yếu của báo cáo",
        [("indicator", "Unit")] = "Đơn vị tính", [("indicator", "Source")] = "Định nghĩa, nguồn",
        [("rubric", "Number")] = "Số thứ tự", [("scorecard", "Key")] = "Tiêu chí",
    };

    // Two lists in one field share no name: a test holds it.
    private static readonly Dictionary<(string SubjectKind, string Field), List<ClosedList>> Lists = new()
    {
        [("person", "Role")] = [ClosedList.Of<Role>(value => value.Label())],
        [("organisation", "Role")] = [ClosedList.Of<Role>(value => value.Label())],
        [("person", "ProposedRole")] = [ClosedList.Of<Role>(value => value.Label())],
        [("organisation", "ProposedRole")] = [ClosedList.Of<Role>(value => value.Label())],
        [("organisation", "Kind")] = [ClosedList.Of<OrganisationKind>(value => value.Label()), ClosedList.Of<SuccessionKind>(value => value.Label())],
        [("organisation", "Level")] = [ClosedList.Of<Level>(value => value.Label())],
        [("organisation", "Line")] = [ClosedList.Of<ReportingLine>(value => value.Label())],
        [("person", "Line")] = [ClosedList.Of<ReportingLine>(value => value.Label())],
        [("issuer", "Line")] = [ClosedList.Of<ReportingLine>(value => value.Label())],
        [("notice", "Kind")] = [ClosedList.Of<NoticeKind>(value => value.Label())],
        [("round", "Line")] = [ClosedList.Of<ReportingLine>(value => value.Label())],
        [("round", "State")] = [ClosedList.Of<RoundState>(value => value.Label())],
        [("report", "State")] = [ClosedList.Of<ReportState>(value => value.Label()), ClosedList.Of<FigureState>(value => value.Label())],
        [("report", "Target")] = [ClosedList.Of<ReturnTarget>(value => value.Label())],
        [("column", "Kind")] = [ClosedList.Of<ColumnKind>(value => value.Label())],
        [("indicator", "Kind")] = [ClosedList.Of<IndicatorKind>(value => value.Label())],
        [("indicator", "Aggregation")] = [ClosedList.Of<Aggregation>(value => value.Label())],
        [("indicator", "Comparison")] = [ClosedList.Of<Comparison>(value => value.Label())],
        [("indicator", "Ownership")] = [ClosedList.Of<Ownership>(value => value.Label())],
        [("proposal", "State")] = [ClosedList.Of<ProposalState>(value => value.Label())],
        [("proposal-group", "State")] = [ClosedList.Of<ProposalState>(value => value.Label())],
        [("scorecard", "State")] = [ClosedList.Of<ScorecardState>(value => value.Label())],
        [("scorecard", "Stage")] = [ClosedList.Of<ScoreStage>(value => value.Label())],
    };

    public static bool KnowsField(string field) => Fields.ContainsKey(field);

    /// <summary>The field's word; a key that names itself (a criterion, an indicator) as it stands.</summary>
    /// <param name="subjectKind">"report", "round" …</param>
    public static string OfField(string subjectKind, string field) =>
        FieldsOfSubjects.GetValueOrDefault((subjectKind, field)) ?? Fields.GetValueOrDefault(field, field);

    /// <summary>The label of a value of the closed list that this field of the subject holds; any other text as it stands.</summary>
    /// <param name="subjectKind">"report", "round" …</param>
    /// <param name="field">The field's name in the line.</param>
    public static string OfValue(string subjectKind, string field, string value) =>
        Lists.GetValueOrDefault((subjectKind, field))?.Select(list => list.Labels.GetValueOrDefault(value)).FirstOrDefault(label => label is not null) ?? value;

    /// <summary>The closed lists whose values may stand in a field of a subject.</summary>
    public static IEnumerable<Type> ListsIn(string subjectKind, string field) => Lists.GetValueOrDefault((subjectKind, field))?.Select(list => list.Type) ?? [];

    /// <summary>Every field that holds values of closed lists.</summary>
    public static IEnumerable<(string SubjectKind, string Field)> FieldsWithLists => Lists.Keys;

    /// <param name="Labels">By the value's name.</param>
    private sealed record ClosedList(Type Type, Dictionary<string, string> Labels)
    {
        public static ClosedList Of<T>(Func<T, string> label)
            where T : struct, Enum => new(typeof(T), Enum.GetValues<T>().ToDictionary(value => value.ToString(), label, StringComparer.Ordinal));
    }
}
