namespace Danchu.Core.Records;

/// <summary>What the security records tell.</summary>
public enum SecurityRecordKind
{
    SignedIn,
    SignInFailed,

    /// <summary>An attempt came before the wait after earlier failures was over; the password was not looked at.</summary>
    SignInSlowed,

    /// <summary>The right password of an account that may not sign in: disabled, temporary password expired.</summary>
    SignInRefused,
    SignedOut,
    SessionEnded,
    PasswordChanged,
    PasswordReset,
    SecondFactorFailed,
    SecondFactorOn,
    SecondFactorOff,
    RecoveryCodeUsed,
    RecoveryCodesMade,
    PersonCreated,
    PersonDisabled,
    PersonEnabled,
    RoleProposed,
    RoleDeclined,
    RoleGiven,
    RoleTaken,
    DataExported,
    UploadRefused,
    VerificationFailed,

    /// <summary>Somebody signed, issued or accepted on a day that the node's clock alone says.</summary>
    DayConfirmed,

    /// <summary>A key by which another system acts in a role of the account.</summary>
    KeyMade,
    KeyRevoked,
}
