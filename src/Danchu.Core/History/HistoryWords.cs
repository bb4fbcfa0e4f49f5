using Danchu.Core.Access;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;

namespace Danchu.Core.History;

/// <summary>What each operation is called where people read history. A test keeps this list complete.</summary>
public static class HistoryWords
{
    private static readonly Dictionary<string, string> Operations = new(StringComparer.Ordinal)
    {
        ["CreateOrganisation"] = "Tạo đơn vị",
        ["EditOrganisation"] = "Sửa thông tin đơn vị",
        ["MoveOrganisation"] = "Chuyển cấp trên trực tiếp",
        ["EndOrganisation"] = "Kết thúc hoạt động của đơn vị",
        ["RecordSuccession"] = "Ghi nhận đơn vị kế thừa",
        ["SaveIssuer"] = "Sửa thể thức văn bản của đơn vị",
        ["SaveLetterhead"] = "Sửa thể thức văn bản của đơn vị",
        ["CreateFirstAdministrator"] = "Tạo người quản trị đầu tiên",
        ["CreatePerson"] = "Tạo tài khoản",
        ["EditPerson"] = "Sửa họ tên người dùng",
        ["DisablePerson"] = "Ngừng tài khoản",
        ["EnablePerson"] = "Mở lại tài khoản",
        ["ResetPassword"] = "Cấp mật khẩu mới",
        ["ChangePassword"] = "Tự đổi mật khẩu",
        ["GiveMembership"] = "Giao vai trò",
        ["TakeMembership"] = "Thu vai trò",
        ["ImportPeople"] = "Nạp danh sách người dùng",
        ["OpenNotice"] = "Đọc thông báo",
        ["MarkNoticeRead"] = "Đọc thông báo",
        ["OpenPeriod"] = "Mở kỳ báo cáo",
        ["OpenRound"] = "Soạn đợt báo cáo",
        ["DraftRound"] = "Soạn đợt báo cáo",
        ["EditRound"] = "Sửa đợt báo cáo",
        ["ChooseAddressees"] = "Chọn đơn vị nhận yêu cầu",
        ["AddAddressees"] = "Thêm đơn vị nhận yêu cầu",
        ["IssueRound"] = "Ban hành yêu cầu báo cáo",
        ["PassOnRound"] = "Chuyển tiếp yêu cầu xuống cấp dưới",
        ["ExtendDueDate"] = "Gia hạn gửi báo cáo",
        ["RemindLate"] = "Đôn đốc đơn vị chưa gửi",
        ["CloseRound"] = "Kết thúc đợt báo cáo",
        ["ReopenRound"] = "Mở lại đợt báo cáo",
        ["CancelDraft"] = "Hủy đợt báo cáo đang soạn",
        ["SaveSection"] = "Soạn nội dung một mục",
        ["KeepConflict"] = "Giữ lại nội dung soạn trùng lúc",
        ["EnterFigures"] = "Nhập số liệu",
        ["TakeInReport"] = "Đưa tệp Word vào báo cáo",
        ["AnswerFindings"] = "Giải trình phát hiện của phần kiểm tra",
        ["HandOver"] = "Trình ký",
        ["SubmitForSignature"] = "Trình ký",
        ["TakeBack"] = "Rút lại bản trình ký",
        ["GiveBack"] = "Người ký trả lại để sửa",
        ["DeclineToSign"] = "Người ký trả lại để sửa",
        ["SignReport"] = "Ký và gửi báo cáo",
        ["AttachSignedFile"] = "Đính kèm bản đã ký",
        ["AcceptReport"] = "Tiếp nhận báo cáo",
        ["ReturnReport"] = "Trả lại báo cáo",
        ["CreateRubric"] = "Soạn bảng tiêu chí chấm điểm",
        ["CopyRubric"] = "Sao bảng tiêu chí chấm điểm",
        ["ChangeRubric"] = "Sửa bảng tiêu chí chấm điểm",
        ["EditRubric"] = "Sửa thông tin chung của bảng tiêu chí",
        ["ArrangeCriteria"] = "Sửa điểm, thứ tự các tiêu chí",
        ["SaveCriterion"] = "Sửa một tiêu chí",
        ["RemoveCriterion"] = "Bỏ một tiêu chí",
        ["ImportRubric"] = "Nạp bảng tiêu chí từ tệp",
        ["GivePoints"] = "Chấm điểm",
        ["AddEvidence"] = "Thêm tài liệu minh chứng",
        ["UseEvidence"] = "Dùng tài liệu minh chứng cho tiêu chí",
        ["RemoveEvidence"] = "Bỏ tài liệu minh chứng",
        ["DecideVetoes"] = "Ghi điều kiện khống chế xếp loại",
        ["ShareReview"] = "Phân công thẩm định",
        ["SendScorecard"] = "Gửi phiếu tự chấm điểm",
        ["ReturnCriteria"] = "Trả lại tiêu chí chấm điểm",
        ["CloseReview"] = "Kết thúc thẩm định điểm",
        ["AnswerReview"] = "Giải trình điểm thẩm định",
        ["CloseScorecard"] = "Kết luận điểm",
        ["RecomputeScores"] = "Tính lại điểm và xếp loại",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Code"] = "Mã", ["Name"] = "Tên", ["ShortName"] = "Tên viết tắt", ["Kind"] = "Loại", ["Level"] = "Cấp", ["Place"] = "Địa danh",
        ["From"] = "Từ ngày", ["To"] = "Đến ngày", ["Note"] = "Ghi chú", ["Line"] = "Khối", ["Superior"] = "Cấp trên", ["Successor"] = "Đơn vị kế thừa",
        ["On"] = "Ngày có hiệu lực", ["SharePercent"] = "Tỷ lệ (%)", ["SuperiorName"] = "Cơ quan cấp trên", ["BodyName"] = "Cơ quan ban hành",
        ["Symbol"] = "Số, ký hiệu", ["SignatureLines"] = "Thể thức ký", ["SignerName"] = "Người ký", ["Recipients"] = "Nơi nhận",
        ["UserName"] = "Tên đăng nhập", ["FullName"] = "Họ và tên", ["Role"] = "Vai trò", ["Organisation"] = "Đơn vị", ["State"] = "Trạng thái",
        ["Text"] = "Nội dung", ["Value"] = "Giá trị", ["Denominator"] = "Mẫu số", ["Reason"] = "Lý do", ["DueOn"] = "Hạn gửi", ["Subject"] = "Trích yếu",
        ["Letter"] = "Nội dung công văn", ["Key"] = "Mục", ["Number"] = "Lần", ["Unit"] = "Đơn vị", ["Units"] = "Các đơn vị", ["Period"] = "Kỳ báo cáo",
        ["LetterSymbol"] = "Số, ký hiệu công văn", ["LetterDate"] = "Ngày công văn", ["LetterHash"] = "Mã băm công văn", ["DocumentHash"] = "Mã băm văn bản",
        ["SignedOn"] = "Ngày ký", ["Reasons"] = "Lý do", ["Target"] = "Về", ["Revision"] = "Lần lưu", ["BaseRevision"] = "Soạn từ lần lưu", ["FileName"] = "Tên tệp",
        ["Hash"] = "Mã băm", ["Size"] = "Kích thước (byte)", ["OnlyLate"] = "Chỉ đơn vị quá hạn", ["Next"] = "Bản tiếp theo", ["People"] = "Người dùng",
        ["Stage"] = "Bước chấm", ["Points"] = "Điểm", ["SelfTotal"] = "Tổng điểm tự chấm", ["SelfClass"] = "Tự xếp loại", ["ReviewTotal"] = "Tổng điểm thẩm định",
        ["ReviewClass"] = "Xếp loại thẩm định", ["FinalTotal"] = "Tổng điểm kết luận", ["FinalClass"] = "Xếp loại kết luận", ["Criterion"] = "Tiêu chí",
        ["Passage"] = "Trang, điều", ["Files"] = "Tệp", ["Vetoes"] = "Điều kiện khống chế", ["Shares"] = "Phân công", ["Rubric"] = "Bảng tiêu chí", ["Veto"] = "Điều kiện khống chế", ["Person"] = "Người thẩm định",
        ["TakenSections"] = "Mục lấy từ tệp", ["TakenFigures"] = "Số liệu lấy từ tệp",
        ["Answers"] = "Giải trình", ["Lines"] = "Các dòng tiêu chí", ["Version"] = "Phiên bản", ["Total"] = "Tổng điểm", ["Classes"] = "Mức xếp loại", ["CopiedFrom"] = "Sao từ",
        ["Validity"] = "Có giá trị", ["Scoring"] = "Cách chấm", ["Move"] = "Chuyển", ["Quotas"] = "Tỷ lệ tối đa", ["Quote"] = "Câu được trích",
        ["Rubrics"] = "Bảng tiêu chí chấm điểm", ["ConfirmedFindings"] = "Chỗ sai của bảng tiêu chí đã đọc và xác nhận",
    };

    private static readonly Dictionary<string, string> Values = new(
        Pairs<Role>(value => value.Label()).Concat(Pairs<ReportingLine>(value => value.Label())).Concat(Pairs<OrganisationKind>(value => value.Label()))
            .Concat(Pairs<Level>(value => value.Label())).Concat(Pairs<SuccessionKind>(value => value.Label()))
            .Concat(Pairs<ReportState>(value => value.Label())).Concat(Pairs<RoundState>(value => value.Label()))
            .Concat(Pairs<ScorecardState>(value => value.Label())).Concat(Pairs<ScoreStage>(value => value.Label()))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal),
        StringComparer.Ordinal)
    {
        ["true"] = "có",
        ["false"] = "không",
    };

    public static bool Knows(string operation) => Operations.ContainsKey(operation);

    public static string OfOperation(string operation) => Operations.GetValueOrDefault(operation, operation);

    public static string OfField(string field) => Fields.GetValueOrDefault(field, field);

    public static string OfValue(string value) => Values.GetValueOrDefault(value, value);

    private static IEnumerable<KeyValuePair<string, string>> Pairs<T>(Func<T, string> word)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => KeyValuePair.Create(value.ToString(), word(value)));
}
