//! What happens to the memory of a program that falls over: nothing, for it holds what people said (P11).

/// Keeps the memory of this process out of core dumps, and out of reach of other programs of this user. To be called
/// before anything is read. The limit alone does not do: Linux asks it only for dumps that are files, not for those that it
/// hands to a program (`core(5)`). A system that refuses, or does not know it, is no reason not to hold the workshop.
pub fn keep_memory_private() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
