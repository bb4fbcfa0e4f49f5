namespace Danchu.Core.Records;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this SecurityRecordKind kind) => kind switch
    {
        SecurityRecordKind.SignedIn => "Đăng nhập",
        SecurityRecordKind.SignInFailed => "Đăng nhập sai",
        SecurityRecordKind.SignInSlowed => "Đăng nhập bị làm chậm",
        SecurityRecordKind.SignInRefused => "Đăng nhập bị từ chối",
        SecurityRecordKind.SignedOut => "Đăng xuất",
        SecurityRecordKind.SessionEnded => "Kết thúc phiên",
        SecurityRecordKind.PasswordChanged => "Đổi mật khẩu",
        SecurityRecordKind.PasswordReset => "Cấp lại mật khẩu",
        SecurityRecordKind.SecondFactorFailed => "Sai mã xác thực",
        SecurityRecordKind.SecondFactorOn => "Bật xác thực hai lớp",
        SecurityRecordKind.SecondFactorOff => "Tắt xác thực hai lớp",
        SecurityRecordKind.RecoveryCodeUsed => "Dùng mã dự phòng",
        SecurityRecordKind.RecoveryCodesMade => "Tạo mã dự phòng mới",
        SecurityRecordKind.PersonCreated => "Tạo tài khoản",
        SecurityRecordKind.PersonDisabled => "Khóa tài khoản",
        SecurityRecordKind.PersonEnabled => "Mở tài khoản",
        SecurityRecordKind.RoleProposed => "Đề nghị giao vai trò",
        SecurityRecordKind.RoleDeclined => "Không xác nhận vai trò",
        SecurityRecordKind.RoleGiven => "Giao vai trò",
        SecurityRecordKind.RoleTaken => "Thu vai trò",
        SecurityRecordKind.DataExported => "Xuất dữ liệu",
        SecurityRecordKind.UploadRefused => "Tệp tải lên bị từ chối",
        SecurityRecordKind.VerificationFailed => "Kiểm tra dữ liệu phát hiện sai lệch",
        SecurityRecordKind.DayConfirmed => "Xác nhận ngày giờ máy chủ",
        SecurityRecordKind.KeyMade => "Cấp khóa truy cập",
        SecurityRecordKind.KeyRevoked => "Thu khóa truy cập",
    };
}
