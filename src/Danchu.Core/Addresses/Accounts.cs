namespace Danchu.Core.Addresses;

public static partial class Address
{
    /// <summary>One's own account.</summary>
    public static class Account
    {
        public static string Index() => "/account";

        public static string Password() => "/account/password";

        /// <summary>The browsers in which one is signed in.</summary>
        public static string Sessions() => "/account/sessions";
    }

    public static class SignIn
    {
        public static string Index() => "/sign-in";
    }

    public static class SignOut
    {
        public static string Index() => "/sign-out";
    }

    public static class People
    {
        public static string Index() => "/people";

        /// <param name="organisation">Code of the unit to fill in.</param>
        public static string Create(string? organisation = null) => Query("/people/create", ("organisation", organisation));

        /// <param name="organisation">Code of the unit to fill in.</param>
        public static string Give(string? userName = null, string? organisation = null) =>
            Query("/people/give", ("userName", userName), ("organisation", organisation));

        public static string Import() => "/people/import";

        public static string Overview(Guid id) => $"/people/{id}";
    }
}
