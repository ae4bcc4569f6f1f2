// Two calls that Swift's modules of the C library leave out.

#pragma once

#include <errno.h>
#include <stdio.h>
#include <string.h>

#ifdef __linux__
  #include <fcntl.h>
  #include <sys/syscall.h>
  #include <sys/xattr.h>
  #include <unistd.h>

// Lets two names, of files or of folders, change places in one step. 0, or -1 and errno.
static inline int docent_exchange(const char *one, const char *other) {
  #ifdef SYS_renameat2
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
  #else
  errno = ENOSYS;
  return -1;
  #endif
}

// Whether a folder has access lists or other attributes that one made anew would lack. The label of SELinux is given to that one too.
static inline int docent_has_attributes(const char *path) {
  char names[1024];
  ssize_t length = listxattr(path, names, sizeof names);
  if (length < 0) return errno != ENOTSUP;
  for (const char *name = names; name < names + length; name += strlen(name) + 1) {
    if (strcmp(name, "security.selinux") != 0) return 1;
  }
  return 0;
}
#else
static inline int docent_exchange(const char *one, const char *other) {
  return renamex_np(one, other, RENAME_SWAP);
}

// Not asked there: each folder has attributes that the system itself gives.
static inline int docent_has_attributes(const char *path) {
  (void)path;
  return 0;
}
#endif
